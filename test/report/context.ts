import { eventType, fillPattern, unit } from '../../src/knowledge/index.ts'
import type { DescribeContext, Lang } from '../../src/report/index.ts'

const NAMES: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  'org:crescent': { en: 'the Red Crescent in Tarhuna', ar: 'الهلال الأحمر في ترهونة' },
  'force:council': { en: 'the Tarhuna Military Council', ar: 'المجلس العسكري في ترهونة' },
  'agency:difaf': { en: 'Difaf News Agency', ar: 'وكالة الضفاف' },
  'ministry:health': { en: 'the Ministry of Health', ar: 'وزارة الصحة' },
}
const PLACES: Readonly<Record<string, string>> = {
  'place:tarhuna': 'Tarhuna',
  'place:baniwalid': 'Bani Walid',
  'place:libya': 'Libya',
}

/** The real event types and units, and the names of an invented story. */
export const context: DescribeContext = {
  event: eventType,
  fill: fillPattern,
  unit,
  actor: (ref, lang) => NAMES[ref]?.[lang] ?? null,
  place: (ref, lang) => (lang === 'en' ? (PLACES[ref] ?? null) : null),
  outlet: (ref, lang) => NAMES[ref]?.[lang] ?? null,
  latin: () => null,
  body: () => null,
}
