// Made-up articles of one long story: invented bodies report, copy, deny and revise at real places. The same each time.

/** Numbers that look like chance and are the same each time. */
function chance(seed) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

const PLACES =
  'سراقب،معرة النعمان،خان شيخون،أريحا،جسر الشغور،كفرنبل،بنش،تفتناز،سرمين،الدانا،حارم،سلقين،أطمة،ترمانين،الأتارب،عندان،حريتان،تل رفعت،مارع،أعزاز'.split(
    '،',
  )
const WHO = [
  'الدفاع المدني',
  'مركز السهل للتوثيق',
  'المجلس المحلي',
  'غرفة عمليات السهل',
  'مكتب الإعلام في السهل',
  'مستشفى السهل',
]
const OUTLETS = Array.from(
  { length: 24 },
  (_, i) =>
    `وكالة السهل ${['الأولى', 'الثانية', 'الثالثة', 'الرابعة', 'الخامسة', 'السادسة'][i % 6]} ${['للأنباء', 'للأخبار', 'الإخبارية', 'للإعلام'][Math.floor(i / 6)]}`,
)
const COUNTS = ['ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة', 'عشرة']
const DAYS = ['الأحد', 'الإثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت']

/** What can be told of one thing that happened: who, how many, where, on which weekday. */
const TELLINGS = [
  ({ who, n, place, day }) => `أعلن ${who} مقتل ${n} مدنيين في قصف مدفعي على مدينة ${place} يوم ${day}.`,
  ({ who, n, place, day }) => `وقال ${who} إن ${n} مدنيين قُتلوا في قصف على مدينة ${place} يوم ${day}.`,
  ({ who, place, day }) => `وأفاد ${who} بأن طائرات حربية شنت غارات جوية على مدينة ${place} يوم ${day}.`,
  ({ who, n, place, day }) => `وأصيب ${n} أشخاص بجروح في انفجار في مدينة ${place} يوم ${day}، بحسب ${who}.`,
  ({ who, place, day }) => `ونفى ${who} مقتل أي مدني في مدينة ${place} يوم ${day}.`,
  ({ who, place, day }) => `وذكر ${who} أن فصائل المعارضة سيطرت على مدينة ${place} يوم ${day}.`,
  ({ who, place, day }) => `وأكد ${who} انسحاب قوات النظام من مدينة ${place} يوم ${day}.`,
]

const dayMs = 86_400_000

/** Without an end; each with the day on which it was published. */
export function* madeUpArticles() {
  const random = chance(11)
  const pick = list => list[Math.floor(random() * list.length)]
  let last = null
  for (let i = 0; ; i++) {
    const date = new Date(Date.UTC(2019, 4, 1) + (Math.floor(i / 8) % 60) * dayMs)
    const day = DAYS[new Date(date.getTime() - dayMs).getUTCDay()]
    const lines = Array.from({ length: 6 }, () =>
      pick(TELLINGS)({ who: pick(WHO), n: pick(COUNTS), place: pick(PLACES), day }),
    )
    // One in four carries some sentences of the one before.
    const body = last !== null && random() < 0.25 ? [...last.slice(0, 4), ...lines.slice(0, 2)] : lines
    last = body
    const place = pick(PLACES)
    yield {
      published: date.toISOString().slice(0, 10),
      text: [`${pick(OUTLETS)}`, '', `قصف واشتباكات في مدينة ${place} وريفها`, '', ...body].join('\n'),
    }
  }
}
