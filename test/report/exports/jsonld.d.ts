declare module 'jsonld' {
  interface Term {
    readonly termType: string
    readonly value: string
  }
  export interface Quad {
    readonly subject: Term
    readonly predicate: Term
    readonly object: Term & { readonly datatype?: Term }
  }
  interface Options {
    readonly safe?: boolean
    readonly documentLoader?: (url: string) => Promise<{ documentUrl: string; document: unknown }>
  }
  const jsonld: {
    toRDF(document: unknown, options?: Options): Promise<Quad[]>
    fromRDF(nquads: string, options: { format: 'application/n-quads' }): Promise<unknown>
  }
  export default jsonld
}
