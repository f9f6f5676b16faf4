import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Quad } from 'jsonld'

const require = createRequire(import.meta.url)
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#'

/** What an ontology of the W3C says of its terms, as the package of it has them in N-Quads. */
export interface Ontology {
  /** Its terms, each with the classes that it is of. */
  readonly terms: ReadonlyMap<string, readonly string[]>
  readonly domain: ReadonlyMap<string, readonly string[]>
  readonly range: ReadonlyMap<string, readonly string[]>
  /** A class and all above it. */
  readonly over: (type: string) => ReadonlySet<string>
}

export function ontologyOf(name: 'prov' | 'oa'): Ontology {
  const file = require.resolve(`@vocabulary/${name}/package.json`).replace('package.json', `${name}.nq`)
  const of = new Map<string, Map<string, string[]>>()
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [, subject, predicate, object] = /^<([^>]+)> <([^>]+)> <([^>]+)>/.exec(line) ?? []
    if (subject === undefined) continue
    const said = of.get(predicate!) ?? new Map<string, string[]>()
    of.set(predicate!, said.set(subject, [...(said.get(subject) ?? []), object!]))
  }
  const above = of.get(`${RDFS}subClassOf`)!
  const over = (type: string): ReadonlySet<string> => {
    const all = new Set([type])
    for (const one of all) for (const next of above.get(one) ?? []) all.add(next)
    return all
  }
  return {
    terms: of.get(TYPE)!,
    domain: of.get(`${RDFS}domain`)!,
    range: of.get(`${RDFS}range`)!,
    over,
  }
}

/** What in a graph is not as the ontology has it: terms of its name space that it does not know, subjects and objects of another class. */
export function faultsIn(quads: readonly Quad[], space: string, { terms, domain, range, over }: Ontology): string[] {
  const faults: string[] = []
  const typesOf = new Map([...terms].map(([term, types]) => [term, new Set(types.flatMap(type => [...over(type)]))]))
  for (const { subject, predicate, object } of quads)
    if (predicate.value === TYPE)
      typesOf.set(subject.value, new Set([...(typesOf.get(subject.value) ?? []), ...over(object.value)]))
  const isOf = (id: string, classes: readonly string[]): boolean => {
    const named = classes.filter(one => one.startsWith(space))
    return named.length === 0 || named.some(one => typesOf.get(id)?.has(one))
  }
  for (const { subject, predicate, object } of quads) {
    for (const { value } of [predicate, ...(predicate.value === TYPE ? [object] : [])])
      if (value.startsWith(space) && !terms.has(value)) faults.push(`no such term: ${value}`)
    if (predicate.value === TYPE || !predicate.value.startsWith(space)) continue
    const [from, to] = [domain.get(predicate.value) ?? [], range.get(predicate.value) ?? []]
    if (!isOf(subject.value, from)) faults.push(`${subject.value} is no subject of ${predicate.value}`)
    if (object.termType === 'Literal' ? to.some(one => one.startsWith(space)) : !isOf(object.value, to))
      faults.push(`${object.value} is no object of ${predicate.value}`)
  }
  return faults
}
