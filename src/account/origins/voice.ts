import type { Article } from '../../article/types.ts'
import { nameKey } from '../stems.ts'
import type { ActorLookup } from './types.ts'

/** The key of an article's own voice: its outlet where it is known, else the article. */
export function voice(article: Article): string {
  if (article.outlet === null) return `article:${article.id}`
  return article.outlet.value.ref ?? `outlet:${nameKey(article.outlet.value.name)}`
}

/** Climbs from a spokesman to the body he speaks for; stops at a circle. */
export function speaker(key: string, actor: ActorLookup): string {
  let at = key
  for (let step = 0; step < 4; step++) {
    const parent = actor(at)?.speaksFor
    if (parent == null || parent === at) return at
    at = parent
  }
  return at
}
