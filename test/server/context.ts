import type { DescribeContext } from '../../src/report/index.ts'

/** As much of the knowledge tables as the sample account needs. */
export const context: DescribeContext = {
  event: type => ({
    label: type === 'killing' ? { en: 'Killing', ar: 'مقتل' } : { en: type, ar: type },
    pattern: {
      en: { withAgent: '{agent} killed {target}', withoutAgent: '[{target} killed|People killed]' },
      ar: { withAgent: 'قتل {agent} {target}', withoutAgent: '[مقتل {target}|مقتل أشخاص]' },
    },
  }),
  fill: (pattern, slots) =>
    pattern
      .replace(/\[(?<first>[^|\]]*)\|(?<second>[^\]]*)\]/gu, (_, first: string, second: string) =>
        slots.target ? first : second,
      )
      .replace(/\{(\w+)\}/gu, (_, slot: string) => slots[slot as keyof typeof slots] ?? ''),
  unit: id =>
    id === 'people'
      ? {
          kind: 'people',
          english: { one: 'person', other: 'people' },
          arabic: { one: 'شخص', two: 'شخصان', few: 'أشخاص', many: 'شخصاً' },
        }
      : null,
  actor: (ref, lang) => (ref === 'org:civil-defence' ? (lang === 'en' ? 'Civil Defence' : 'الدفاع المدني') : null),
  place: (ref, lang) => (ref === 'place:latakia' ? (lang === 'en' ? 'Latakia' : 'اللاذقية') : null),
  outlet: () => null,
  latin: () => null,
  body: () => null,
}
