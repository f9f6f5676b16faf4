import { decodedText } from '../../article/index.ts'
import type { Article } from '../../article/types.ts'
import type { Claim } from '../../claims/types.ts'

/** What is not as it must be: a sentence, without a full stop, that names what it speaks of. */
export type Fault = string

/**
 * Reads an article's stored text against the bytes of its capture: a plain text must be the capture decoded, character by character; of a page, every
 * character that is no white space must stand in the decoded capture where the article says (or be a character reference there: `&quot;`).
 */
export function checkText({ id, text, captureOffsets }: Article, bytes: Uint8Array): Fault[] {
  const decoded = decodedText(bytes)
  if (captureOffsets === null)
    return decoded === text ? [] : [`The text of the article ${id} is not what its capture reads`]
  if (captureOffsets.length !== text.length)
    return [`The article ${id} has ${text.length} characters and ${captureOffsets.length} offsets into its capture`]
  for (let i = 0; i < text.length; i++) {
    const there = decoded[captureOffsets[i]!]
    if (there === text[i] || there === '&' || /\s/.test(text[i]!)) continue
    return [
      `The article ${id} reads “${text[i]}” at ${i}, and its capture “${there ?? 'nothing'}” at ${captureOffsets[i]}`,
    ]
  }
  return []
}

/** Whether what the article says of itself (its outlet, its dates, its credits) still reads so where it says that it does. */
export function checkArticle({ id, text, outlet, dates, credits }: Article): Fault[] {
  const read: Read[] = [
    ...(outlet?.span ? [{ what: 'outlet', ...outlet.span, reads: outlet.value.name }] : []),
    ...dates.flatMap(({ span, said }) => (span === null ? [] : [{ what: 'date', ...span, reads: said }])),
    ...credits.map(({ name, start, end }) => ({ what: 'credit', start, end, reads: name })),
  ]
  return faultsIn(read, text, `the article ${id}`)
}

interface Read {
  readonly what: string
  readonly start: number
  readonly end: number
  readonly reads: string
}

/** Whether every span of a claim still reads what the claim says that it reads. */
export function checkClaim(claim: Claim, text: string): Fault[] {
  return faultsIn(spansOf(claim), text, `the claim ${claim.id}`)
}

const faultsIn = (read: readonly Read[], text: string, whose: string): Fault[] =>
  read
    .filter(({ start, end, reads }) => text.slice(start, end) !== reads)
    .map(
      ({ what, start, end, reads }) =>
        `The ${what} of ${whose} says “${reads}”, and its article reads “${text.slice(start, end)}” at ${start}–${end}`,
    )

function spansOf({ evidence, chain, agents, targets, place, time, quantities }: Claim): Read[] {
  const named = (what: string, list: readonly { start: number; end: number; name: string }[]): Read[] =>
    list.map(({ start, end, name }) => ({ what, start, end, reads: name }))
  return [
    { what: 'evidence', start: evidence.start, end: evidence.end, reads: evidence.exact },
    ...named('chain', chain),
    ...named('agents', agents),
    ...named('targets', targets),
    ...named('place', place === null ? [] : [place]),
    ...(time === null ? [] : [{ what: 'time', start: time.start, end: time.end, reads: time.text }]),
    ...quantities.map(({ start, end, text }) => ({ what: 'quantities', start, end, reads: text })),
  ]
}
