import type { Draw } from './draw.ts'
import { mark } from './marks.ts'

/** A time of an event, with what it says as EDTF where that is sure. */
export interface When {
  readonly text: string
  readonly key: string
  readonly edtf: string | null
  readonly label: string
}

const DAY = 86_400_000
const WEEKDAYS = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت']
const MONTHS = [
  ['يناير', 'فبراير', 'مارس', 'أبريل', 'مايو', 'يونيو', 'يوليو', 'أغسطس', 'سبتمبر', 'أكتوبر', 'نوفمبر', 'ديسمبر'],
  [
    'كانون الثاني',
    'شباط',
    'آذار',
    'نيسان',
    'أيار',
    'حزيران',
    'تموز',
    'آب',
    'أيلول',
    'تشرين الأول',
    'تشرين الثاني',
    'كانون الأول',
  ],
  ['جانفي', 'فيفري', 'مارس', 'أفريل', 'ماي', 'جوان', 'جويلية', 'أوت', 'سبتمبر', 'أكتوبر', 'نوفمبر', 'ديسمبر'],
] as const
const MAGHREB = new Set(['DZ', 'TN'])
const LEVANT = new Set(['LB', 'IQ', 'JO', 'TR'])
const HIJRI = ['محرم', 'صفر', 'رجب', 'شعبان', 'رمضان', 'شوال']
const ORDINALS = ['الأول', 'الثاني', 'الثالث', 'الرابع', 'الخامس', 'السادس', 'السابع', 'الثامن', 'التاسع', 'العاشر']

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10)

/** The day of publication by its name, as it stands beside a verb of saying: اليوم الأربعاء. */
export const today = (draw: Draw): string => `اليوم ${WEEKDAYS[new Date(Date.parse(draw.published)).getUTCDay()]}`

/** When something happened, before the day of publication. */
export function sometime(draw: Draw): When {
  const now = Date.parse(draw.published)
  const key = draw.key()
  const at = (text: string, edtf: string | null, label: string, lead = ''): When => ({
    text: `${lead}${mark(key, text)}`,
    key,
    edtf,
    label: `when:${label}`,
  })
  const before = draw.int(1, 6)
  const weekday = WEEKDAYS[new Date(now - before * DAY).getUTCDay()]!
  const past = new Date(now - draw.int(40, 900) * DAY)
  const [day, month, year] = [past.getUTCDate(), past.getUTCMonth(), past.getUTCFullYear()]
  const names = MONTHS[MAGHREB.has(draw.country.code) ? 2 : LEVANT.has(draw.country.code) ? 1 : 0]
  switch (draw.int(0, 9)) {
    case 0:
      return at('أمس', iso(now - DAY), 'yesterday')
    case 1:
      return at(draw.pick(['مساء', 'فجر', 'صباح', 'ليل']) + draw.pick([' أمس', ' اليوم']), null, 'part-of-day')
    case 2:
      return at(`يوم ${weekday}`, iso(now - before * DAY), 'weekday')
    case 3:
      return at(`${draw.pick(['مساء', 'فجر', 'صباح'])} ${draw.pick(['', 'يوم '])}${weekday}`, null, 'part-of-weekday')
    case 4:
      return at(`${weekday} الماضي`, iso(now - before * DAY), 'last-weekday')
    case 5:
      return at(`${day} ${names[month]} ${year}`, iso(past.getTime()), 'date', 'في ')
    case 6:
      return day <= 10
        ? at(`${ORDINALS[day - 1]} من ${names[month]} ${year}`, iso(past.getTime()), 'ordinal-date', 'في ')
        : at(`${day} ${names[month]}`, null, 'day-month', 'في ')
    case 7:
      return at(`${draw.int(1, 29)} ${draw.pick(HIJRI)} ${draw.int(1436, 1444)}`, null, 'hijri', 'في ')
    case 8:
      return at(`قبل ${draw.pick(['يومين', 'ثلاثة أيام', 'أسبوع', 'أربعة أيام'])}`, null, 'ago')
    default:
      return at(`الأسبوع الماضي`, null, 'last-week')
  }
}

/** When something is to happen. */
export function soon(draw: Draw): When {
  const key = draw.key()
  const text = draw.pick(['غدا', 'الأسبوع المقبل', 'الشهر المقبل', `يوم ${draw.pick(WEEKDAYS)} المقبل`])
  return { text: mark(key, text), key, edtf: null, label: 'when:soon' }
}
