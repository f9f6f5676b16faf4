/** Invented reports of five towns, each a story of its own, in which the same bodies speak. */
import { reconcile } from '../../../src/account/index.ts'
import type { Article } from '../../../src/article/types.ts'
import type { Claim } from '../../../src/claims/types.ts'
import { article, claim } from '../build.ts'

interface Town {
  readonly name: string
  readonly at: readonly [number, number]
  readonly day: number
  /** What happened, to whom, and where in the town. */
  readonly blast: string
  readonly sufferers: string
  readonly origins: readonly [string, string]
}

const TOWNS: readonly Town[] = [
  {
    name: 'الحديدة',
    at: [14.8, 42.95],
    day: 3,
    blast: 'انفجار في مصنع الطحين',
    sufferers: 'عمال',
    origins: ['مكتب الصحة', 'مرصد تهامة'],
  },
  {
    name: 'سيئون',
    at: [15.94, 48.79],
    day: 9,
    blast: 'حريق في مخزن الأقمشة',
    sufferers: 'تجار',
    origins: ['مكتب الصحة في الإقليم', 'الدفاع المدني'],
  },
  {
    name: 'زنجبار',
    at: [13.13, 45.38],
    day: 14,
    blast: 'انهيار سقف المدرسة القديمة',
    sufferers: 'تلاميذ',
    origins: ['الدفاع المدني', 'لجنة الأهالي'],
  },
  {
    name: 'عتق',
    at: [14.54, 46.83],
    day: 20,
    blast: 'سيول جرفت جسر الوادي',
    sufferers: 'مسافرين',
    origins: ['مرصد تهامة', 'لجنة الأهالي'],
  },
  {
    name: 'المخا',
    at: [13.32, 43.25],
    day: 26,
    blast: 'غرق زورق قرب الرصيف',
    sufferers: 'بحارة',
    origins: ['خفر السواحل', 'مكتب الصحة'],
  },
]

const dayOf = (day: number): string => `2023-06-${String(day).padStart(2, '0')}`
const COUNTS = ['ثلاثة', 'سبعة'] as const

const written = TOWNS.flatMap(({ name, at, day, blast, sufferers, origins }, t) =>
  origins.map((origin, i) => {
    const words = `مقتل ${COUNTS[i]} ${sufferers} إثر ${blast} في ${name}`
    const hurt = `إصابة ${sufferers} آخرين في ${name}`
    const of = article({
      id: `t${t}${i}`,
      outlet: i === 0 ? 'صحيفة الساحل' : `إذاعة ${name}`,
      published: dayOf(day + i),
      lines: [
        `${blast} في ${name}`,
        `أعلن ${origin} ${words} يوم الأحد.`,
        `وذكر ${origin} ${hurt} ونقلهم إلى مستشفى المدينة.`,
      ],
    })
    const place = { name, ref: `p:${t}`, at }
    const chain = [`organisation:${origin}`]
    const dead = i === 0 ? 3 : 7
    return {
      of,
      claims: [
        claim(of, {
          type: 'killing',
          exact: words,
          chain,
          targets: [sufferers],
          place,
          time: dayOf(day),
          quantities: [`people:${dead}-${dead}`],
        }),
        claim(of, { type: 'injury', exact: hurt, chain, targets: [sufferers], place }),
      ],
    }
  }),
)

export const TOWN_ARTICLES: readonly Article[] = written.map(({ of }) => of)
export const TOWN_CLAIMS: readonly Claim[] = written.flatMap(({ claims }) => claims)
export const TOWN_ACCOUNT = reconcile(TOWN_ARTICLES, TOWN_CLAIMS)
