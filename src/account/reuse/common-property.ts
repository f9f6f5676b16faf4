import { words } from '../../arabic/index.ts'
import { readTable } from '../../knowledge/index.ts'
import type { Reading } from '../reading.ts'
import { endOf, type Words } from '../split.ts'

interface Lead {
  readonly rest: readonly string[]
  readonly line: boolean
}

/** What stands behind a lead is at most so many words long. */
const LONGEST = 60
const OPENING = '«"“”„\'‘(（{[﴿﴾'
const CLOSING = '»"”“\'’)）}]﴾﴿'
const STOPS = '.؟?!\n'

const leads = new Map<string, Lead[]>()
for (const { lead, until } of readTable(new URL('../tables/common-property.tsv', import.meta.url), ['lead', 'until'])
  .rows) {
  const [first, ...rest] = words(lead).map(word => word.folded)
  const list = leads.get(first!)
  if (list === undefined) leads.set(first!, [{ rest, line: until === 'line' }])
  else list.push({ rest, line: until === 'line' })
}

/** Whether a folded word may begin a lead. */
export function beginsLead(folded: string): boolean {
  return leads.has(folded) || (folded.startsWith('و') && leads.has(folded.slice(1)))
}

/**
 * Marks with 1 the words of `reading.body` that belong to nobody: verses, sayings, poems and prayers behind words that announce them
 * (tables/common-property.tsv), the lead included. `from`: the words that `beginsLead`. "قال تعالى: ﴿…﴾" to the bracket; not "قال الوزير: «…»".
 */
export function commonProperty({ article, body }: Reading, from: readonly number[]): Uint8Array {
  const marked = new Uint8Array(body.length)
  for (const i of from) {
    const lead = marked[i] === 1 ? null : leadAt(body, i)
    if (lead === null) continue
    const behind = i + lead.rest.length + 1
    const end = lead.line ? lineEnd(article.text, body, behind) : markEnd(article.text, body, behind)
    marked.fill(1, i, end)
  }
  return marked
}

function leadAt(body: Words, i: number): Lead | null {
  const { folded } = body.spellings[i]!
  const list = leads.get(folded) ?? leads.get(folded.startsWith('و') ? folded.slice(1) : '')
  return list?.find(({ rest }) => rest.every((word, k) => body.spellings[i + 1 + k]?.folded === word)) ?? null
}

/** The word behind the closing mark where one opens before the word `from`, else behind the end of its sentence. */
function markEnd(text: string, body: Words, from: number): number {
  const last = Math.min(body.length, from + LONGEST)
  if (from >= body.length) return body.length
  const before = text.slice(endOf(body, from - 1), body.starts[from]!)
  const ends = [...before].some(mark => OPENING.includes(mark)) ? CLOSING : STOPS
  for (let i = from; i < last; i++) {
    const between = text.slice(endOf(body, i), body.starts[i + 1] ?? text.length)
    if ([...between].some(mark => ends.includes(mark))) return i + 1
  }
  return last
}

/** The word behind the second line that follows. */
function lineEnd(text: string, body: Words, from: number): number {
  const last = Math.min(body.length, from + LONGEST)
  let lines = 0
  for (let i = from; i < last; i++) {
    if (!text.slice(endOf(body, i - 1), body.starts[i]!).includes('\n')) continue
    lines++
    if (lines > 2) return i
  }
  return last
}
