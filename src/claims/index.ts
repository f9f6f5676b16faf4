import type { Article, Block } from '../article/types.ts'
import type { Place } from '../knowledge/index.ts'
import { learnPlaces, type PlacesOfArticle, surePlaces } from './places/find.ts'
import type { Located, RawPlace } from './places/types.ts'
import { withLeadPlaces } from './reading/headline.ts'
import { readSentence } from './reading/sentence.ts'
import { beginReading, type State } from './reading/state.ts'
import { type Scene, sceneOf } from './scene.ts'
import { sentenceRanges } from './segments/sentences.ts'
import { isSport, keptInSport } from './sport.ts'
import { stretches } from './stretches.ts'
import type { Claim } from './types.ts'
import { loadLexicon } from './words/lexicon.ts'
import { tokenise } from './words/tokenise.ts'
import type { Tokens } from './words/tokens.ts'

export type * from './types.ts'

/** Texts up to this length (UTF-16) keep their tokens between the two walks. */
const KEPT = 200_000
/** As many sure places as tell namesakes apart; more make it slower and no better. */
const SURE = 200
/** An article says where its places lie near its beginning, if at all: so many blocks are read for it. */
const LEARNED = 60
/** A text that is too long to keep is judged by its first stretches. */
const JUDGED = 8

const READ = new Set<Block['role']>(['kicker', 'title', 'subtitle', 'body'])

/**
 * Finds the claims of an article: eventualities asserted or denied, each with its evidence span, its chain, actors, place, time and
 * quantities, in the order of the text. Offsets are UTF-16 into `article.text`. Pure: the same article gives the same claims; takes time
 * linear in the length of the text. Never throws on any text.
 */
export function findClaims(article: Article): readonly Claim[] {
  const blocks = article.blocks.filter(block => READ.has(block.role)).flatMap(block => stretches(article.text, block))
  const split = (block: Block): Tokens => tokenise(article.text, block, loadLexicon())
  // A book of an article is split into words twice rather than kept.
  const kept = article.text.length < KEPT ? blocks.map(split) : null
  const tokensOf = (block: Block, i: number): Tokens => kept?.[i] ?? split(block)
  const state = beginReading(article, placesOf(blocks, tokensOf))
  for (const [i, block] of blocks.entries()) readBlock(state, tokensOf(block, i), block, i)
  const claims = withLeadPlaces([...state.claims.values()], article.title)
  return isSport(kept ?? blocks.slice(0, JUDGED).map(split)) ? claims.filter(keptInSport) : claims
}

/** The first walk: the places of the article that are sure, and where it says that others lie, so that both are known from its first line on. */
function placesOf(blocks: readonly Block[], tokensOf: (block: Block, i: number) => Tokens): PlacesOfArticle {
  // Each once: a namesake is told by the best of them, however often it is named.
  const known = new Map<string, Place>()
  for (const [i, block] of blocks.entries()) {
    if (known.size >= SURE) break
    for (const place of surePlaces(tokensOf(block, i))) if (!known.has(place.id)) known.set(place.id, place)
  }
  const places = {
    sure: [...known.values()],
    located: new Map<string, Located>(),
    nouns: new Set<string>(),
    names: new Map<string, RawPlace>(),
  }
  const read: Map<Tokens, ReturnType<typeof learnPlaces>> = new Map()
  for (const [i, block] of blocks.slice(0, LEARNED).entries()) {
    const tokens = tokensOf(block, i)
    read.set(tokens, learnPlaces(tokens, places))
  }
  return { ...places, read }
}

function readBlock(state: State, tokens: Tokens, block: Block, number: number): void {
  const scene = sceneOf(tokens, state.memory)
  const inTitle = block.role !== 'body'
  state.quoted.clear()
  state.block = number
  for (const sentence of sentenceRanges(scene, block)) readSentence(state, { scene, sentence, inTitle })
  rememberPlaces(state, scene)
}

/** As many places are remembered as "البلدة" may reach back over. */
const REMEMBERED = 40

/** What the next block may point back at. */
function rememberPlaces({ seen }: State, { list, mentions }: Scene): void {
  for (const place of mentions.placesIn(0, list.length)) if (!place.generic) seen.push(place)
  if (seen.length > REMEMBERED) seen.splice(0, seen.length - REMEMBERED)
}
