import type { Capture, Fact, Provenance } from '../../capture/types.ts'
import { calendarDay } from '../dates.ts'
import type { PublishedOptions } from './published.ts'

/** What the user said of the day when a capture came in, as facts beside it: whoever makes the account reads them there. */
const DAY = '--published'
const FROM_NAME = '--published-from-name'
const FROM_MODIFIED = '--published-from-modified'
const YES = 'yes'

const NOWHERE: Provenance = { retrieved: null, inside: [], http: null, facts: [] }

/** `PublishedOptions` as facts; none where nothing was said. */
function factsOf(options: PublishedOptions): readonly Fact[] {
  return [
    ...(options.published === undefined ? [] : [{ from: DAY, value: options.published }]),
    ...(options.publishedFromName === true ? [{ from: FROM_NAME, value: YES }] : []),
    ...(options.publishedFromModified === true ? [{ from: FROM_MODIFIED, value: YES }] : []),
  ]
}

const isSaid = ({ from }: Fact): boolean => from === DAY || from === FROM_NAME || from === FROM_MODIFIED

/** The capture with what its user says of the day of its publication among its facts. What stands there already stays: it was said when the capture came in. */
export function withTold<T extends Capture>(capture: T, options: PublishedOptions): T {
  const said = factsOf(options)
  const provenance = capture.provenance ?? NOWHERE
  if (said.length === 0 || provenance.facts.some(isSaid)) return capture
  return { ...capture, provenance: { ...provenance, facts: [...provenance.facts, ...said] } }
}

/** Whether it is a year, month or day as `--published` takes it (EDTF): facts may come with an archive of another store, which may say anything. */
function isDate(value: string): boolean {
  const [whole, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value) ?? []
  return whole !== undefined && calendarDay(Number(year), Number(month ?? 1), Number(day ?? 1)) !== null
}

/** What the user said when the capture came in; `options` where nothing was. */
export function toldOf({ provenance }: Capture, options: PublishedOptions): PublishedOptions {
  const said = provenance?.facts.filter(isSaid) ?? []
  if (said.length === 0) return options
  const published = said.find(({ from, value }) => from === DAY && isDate(value))?.value
  return {
    ...(published === undefined ? {} : { published }),
    publishedFromName: said.some(({ from }) => from === FROM_NAME),
    publishedFromModified: said.some(({ from }) => from === FROM_MODIFIED),
  }
}
