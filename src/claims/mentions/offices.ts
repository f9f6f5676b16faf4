import type { PersonRole } from '../../knowledge/index.ts'

type Office = PersonRole['class']

const OF_A_BODY: readonly Office[] = ['head', 'minister', 'deputy', 'official', 'envoy', 'leader', 'commander']
const WITH_THE_ARTICLE: readonly Office[] = [...OF_A_BODY, 'lawmaker', 'judge']

/** Offices that somebody has: رئيسه, نائبه, وزيرها; not an officer's rank, not a spokesman's plain name. */
export const OWNED_OFFICES: ReadonlySet<Office> = new Set(OF_A_BODY)

/** Classes of roles whose bearer is meant where the office alone is named: الرئيس, وزير الدفاع; not العقيد. */
export const OFFICES_ALONE: ReadonlySet<Office> = new Set(WITH_THE_ARTICLE)

/** Classes of roles that are an office: their bearer acts by it. Not a source, not a reporter. */
export const OFFICES: ReadonlySet<Office> = new Set([
  ...WITH_THE_ARTICLE,
  'officer',
  'royal',
  'religious',
  'spokesperson',
])
