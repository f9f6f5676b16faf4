import { Parser } from 'htmlparser2'

/** A page of an answer to ListObjectsV2. */
export interface Listed {
  readonly objects: readonly { readonly key: string; readonly modified: number }[]
  /** Asks for the next page; null at the end. */
  readonly next: string | null
}

/** Reads the XML of an answer to ListObjectsV2 (Amazon S3 API, 2006-03-01). What is no such answer lists nothing. */
export function readList(xml: string): Listed {
  const objects: { key: string; modified: number }[] = []
  const path: string[] = []
  let key = ''
  let modified = ''
  let next = ''
  const parser = new Parser(
    {
      onopentag(name) {
        path.push(name)
        if (name === 'Contents') [key, modified] = ['', '']
      },
      ontext(text) {
        const [parent, name] = path.slice(-2)
        if (parent === 'Contents' && name === 'Key') key += text
        if (parent === 'Contents' && name === 'LastModified') modified += text
        if (parent === 'ListBucketResult' && name === 'NextContinuationToken') next += text
      },
      onclosetag(name) {
        path.pop()
        if (name === 'Contents') objects.push({ key, modified: Date.parse(modified) })
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(xml)
  return { objects, next: next === '' ? null : next }
}

/** The code of an error (`NoSuchKey`, `AccessDenied`); empty where the answer names none. */
export function codeIn(xml: string): string {
  return /<Code>([A-Za-z0-9.]{1,60})<\/Code>/.exec(xml)?.[1] ?? ''
}
