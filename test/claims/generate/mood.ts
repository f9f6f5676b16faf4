import type { Form } from './clause.ts'
import type { Draw } from './draw.ts'
import { type Event, isWilled } from './event.ts'
import type { Expected } from './expected.ts'

/** How a finite clause is asserted: told, denied, foretold, held possible. */
export interface Mood {
  readonly label: string
  readonly planned: boolean
  readonly form: Pick<Form, 'tense' | 'before'>
  readonly claim: Partial<Pick<Expected, 'polarity' | 'factuality'>>
}

const TOLD: Mood = { label: 'mood:told', planned: false, form: { tense: 'perfect' }, claim: {} }
const OTHERS: readonly Mood[] = [
  { label: 'mood:لم', planned: false, form: { tense: 'jussive', before: 'لم' }, claim: { polarity: 'denied' } },
  { label: 'mood:س', planned: true, form: { tense: 'future' }, claim: { factuality: ['planned'] } },
  { label: 'mood:سوف', planned: true, form: { tense: 'imperfect', before: 'سوف' }, claim: { factuality: ['planned'] } },
  {
    label: 'mood:لن',
    planned: true,
    form: { tense: 'subjunctive', before: 'لن' },
    claim: { polarity: 'denied', factuality: ['planned'] },
  },
  { label: 'mood:قد', planned: true, form: { tense: 'imperfect', before: 'قد' }, claim: { factuality: ['possible'] } },
]

/** Mostly told; now and then one of the other moods. */
export const drawMood = (draw: Draw): Mood => (draw.chance(0.75) ? TOLD : draw.pick(OTHERS))

/** Whoever has not left is still there: a denial of these is another claim. */
const LEAVING = new Set(['withdrawal', 'surrender', 'evacuation', 'displacement', 'release'])

/** Whether the mood can be put on the event. */
export const suits = (mood: Mood, event: Event): boolean =>
  (!mood.planned || mood.form.before === 'قد' || isWilled(event)) &&
  (mood.claim.polarity !== 'denied' || (!LEAVING.has(event.types[0]!) && event.amounts.length === 0))
