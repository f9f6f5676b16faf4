/** Outlets and origins by their names, as articles and the tables write them. */
import type { Store } from '../../store/index.ts'
import type { OriginCountJson, OutletCountJson } from '../api/sources.ts'
import { searchWords } from '../search-words.ts'
import type { Views } from '../views/index.ts'

/** All of one kind, in their order, with the folded words of each name. */
type Held<T> = readonly { readonly one: T; readonly names: readonly (readonly string[])[] }[]

export interface SourcesByName {
  outlets(asked: string): Promise<readonly OutletCountJson[]>
  origins(asked: string): Promise<readonly OriginCountJson[]>
}

/** More than any account has. */
const ALL = 1_000_000

const folded = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(word => searchWords.fold(word).toLowerCase())
    .filter(word => word !== '')

/**
 * Whether every word that was asked for begins a word of one name, also behind its article; a word in Latin letters finds an Arabic one that sounds like it, as search
 * does.
 */
export function isNamed(asked: readonly string[], names: readonly (readonly string[])[]): boolean {
  const begins = (word: string, own: string): boolean =>
    own.startsWith(word) || own.startsWith(`ال${word}`) || searchWords.sameSound?.(word, own) === true
  return names.some(name => asked.every(word => name.some(own => begins(word, own))))
}

/** The names are read once, and again when the account is another. */
export function sourcesByName(store: Store, views: Views): SourcesByName {
  const heldBy = <T>(read: () => Promise<Held<T>>): (() => Promise<Held<T>>) => {
    let hash: string | null | undefined
    let held: Promise<Held<T>> | null = null
    return async () => {
      const now = await store.hash()
      if (held === null || now !== hash) {
        hash = now
        held = read()
        held.catch(() => {
          held = null
        })
      }
      return held
    }
  }
  const namesOf = (name: string, label: { readonly en: string; readonly ar: string } | null) =>
    [name, ...(label ? [label.en, label.ar] : [])].map(folded)
  const outlets = heldBy<OutletCountJson>(async () =>
    (await store.outlets(ALL, null)).items.map(views.outletCount).map(one => ({
      one,
      names: namesOf(one.outlet.name, one.outlet.label),
    })),
  )
  const origins = heldBy<OriginCountJson>(async () =>
    (await store.origins(ALL, null)).items.map(views.originCount).map(one => ({
      one,
      names: namesOf(one.origin.name, one.origin.label),
    })),
  )
  const among = <T>(all: Held<T>, asked: string): readonly T[] => {
    const sought = folded(asked)
    // Signs alone name nobody.
    return sought.length === 0 ? [] : all.filter(({ names }) => isNamed(sought, names)).map(({ one }) => one)
  }
  return {
    outlets: async asked => among(await outlets(), asked),
    origins: async asked => among(await origins(), asked),
  }
}
