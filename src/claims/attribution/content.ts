import type { ReportingVerb } from '../../knowledge/index.ts'
import type { Scene } from '../scene.ts'
import { COMMA, gapHas } from '../words/marks.ts'
import { quoteAt } from '../words/quotes.ts'
import type { Token, Tokens } from '../words/tokens.ts'
import { finiteReading, isA, isNominal, isThat, isWord } from '../words/words.ts'

/** Fewer words between quotation marks are a name or a phrase, not what was said. */
const LONG_QUOTE = 4

/** What is said begins at most as many words behind its verb. */
const REACH = 48

/** Where what is said begins, where a quotation ends it, and how it stands behind the verb. */
export interface Content {
  readonly from: number
  readonly how: 'that' | 'colon' | 'quote' | 'object' | 'preposition'
  readonly to?: number
}

/** A verb of saying, the token behind it and its speaker, and where the sentence ends. */
interface Introduction {
  readonly verb: number
  readonly behind: number
  readonly to: number
  readonly row: ReportingVerb
}

/** Where what is said begins: at a colon, a quotation, أن, or the verb's own object, whichever comes first. Null where nothing is said. */
export function contentAfter(scene: Scene, { verb: i, behind, to: b, row }: Introduction): Content | null {
  const limit = Math.min(b, i + REACH)
  const direct = directContent(scene, behind, limit, row)
  let depth = 0
  let relative = i
  for (let k = i + 1; k < limit; k++) {
    const token = scene.list[k]!
    if (gapHas(scene, k, /[:：]/)) return { from: k, how: 'colon', ...quoteEnd(scene, k) }
    const quote = quoteAt(scene, k, LONG_QUOTE)
    if (quote !== undefined && k >= behind && (row.takes.includes('that') || row.act === 'quote'))
      return { from: k, how: 'quote', to: quote.to }
    if (direct !== null && k >= direct.from && !(isThat(token) && k === direct.from)) return direct
    if (isThat(token) && (depth === 0 || k - relative >= 3) && !scene.mentions.covers(k)) {
      const from = hasPronoun(token) ? k : k + 1
      return from < b ? { from, how: 'that' } : null
    }
    if (isA(token, 'relative')) {
      depth = 1
      relative = k
    } else if (depth === 1 && gapHas(scene, k, COMMA)) depth = 0
    if (
      k >= behind &&
      k > i + 1 &&
      depth === 0 &&
      row.act !== 'quote' &&
      !isA(scene.list[k - 1], 'speech-noun') &&
      finiteReading(token, ['report']) !== undefined &&
      !scene.mentions.covers(k)
    )
      break
    if (k >= behind && gapHas(scene, k, /[؛;]/)) break
  }
  return direct
}

/** A pronoun on أن (أنها) is the subject of what is said: the evidence keeps it. */
const hasPronoun = (token: Token): boolean => /ان(?:ه|ها|هم|هن|هما|نا|ني|ك|كم|ي)$/.test(token.folded)

function quoteEnd(tokens: Tokens, k: number): { to: number } | Record<string, never> {
  const quote = quoteAt(tokens, k, LONG_QUOTE)
  return quote === undefined ? {} : { to: quote.to }
}

/** Content without أن: a verbal noun as object (أعلنت سيطرتها), or behind the verb's own preposition (كشفت عن مشاركة). */
function directContent(scene: Scene, behind: number, limit: number, row: ReportingVerb): Content | null {
  let k = behind
  while (k < limit && (isA(scene.list[k], 'manner') || scene.mentions.inTime(k) || isWord(scene.list[k], 'days-ago')))
    k++
  if (k >= limit) return null
  const token = scene.list[k]!
  const word = token.folded
  for (const preposition of row.takes) {
    if (PREPOSITIONS[preposition] === word && k + 1 < limit) return { from: k + 1, how: 'preposition' }
    if (
      preposition === 'ب' &&
      word.length > 3 &&
      word.startsWith('ب') &&
      token.readings.some(r => r.peeling.proclitics.includes('ب') && r.form.pos === 'masdar')
    )
      return { from: k, how: 'preposition' }
  }
  if (!row.takes.includes('object')) return null
  if (row.act === 'deny' && isNominal(token) && !gapHas(scene, k, /[،,:]/)) return { from: k, how: 'object' }
  const eventNoun = token.readings.some(r => r.form.pos === 'masdar' && r.peeling.proclitics.length === 0)
  return eventNoun && !gapHas(scene, k, /[،,:]/) ? { from: k, how: 'object' } : null
}

const PREPOSITIONS: Readonly<Record<string, string>> = { إلى: 'الي', عن: 'عن', على: 'علي', من: 'من' }
