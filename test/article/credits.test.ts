import { expect, test } from 'vitest'
import { articleOf } from './pages.ts'

const TITLE = 'حريق في مستودع للحبوب شرقي مرفأ طرابلس'
const TEXT =
  'أخمدت فرق الدفاع المدني حريقا اندلع فجر اليوم في مستودع للحبوب شرقي مرفأ طرابلس، من دون وقوع إصابات بين العمال.'

const credits = (content: string): string[] =>
  articleOf(content, 'a.txt').credits.map(({ name, ref, from, start, end }) => `${name} ${ref} ${from} ${end - start}`)

test.each<[string, string, string[]]>([
  ['a dateline', `${TITLE}\n\nطرابلس - رويترز\n\n${TEXT}`, ['رويترز outlet:reuters dateline 6']],
  [
    'two in a dateline',
    `${TITLE}\n\nطرابلس - رويترز، أ ف ب\n\n${TEXT}`,
    ['رويترز outlet:reuters dateline 6', 'أ ف ب outlet:afp dateline 5'],
  ],
  [
    'with the day',
    `${TITLE}\n\nالرياض 29 رجب 1442 هـ الموافق 13 مارس 2021 م واس\n\n${TEXT}`,
    ['واس outlet:spa dateline 3'],
  ],
  ['the head of the text', `${TITLE}\n\nطرابلس (د ب أ) - ${TEXT}`, ['د ب أ outlet:dpa dateline 5']],
  [
    'the end of the text',
    `${TITLE}\n\n${TEXT}\n\nوكان المرفأ قد شهد حريقا في الشهر الماضي. (أ ف ب)`,
    ['أ ف ب outlet:afp end of the text 5'],
  ],
  ['several without a name', `${TITLE}\n\nطرابلس - وكالات\n\n${TEXT}`, ['وكالات null dateline 6']],
  ['a line of sources', `${TITLE}\n\n${TEXT}\n\nالمصدر: الأناضول`, ['الأناضول outlet:anadolu byline 8']],
  [
    'whom the text quotes',
    `${TITLE}\n\n${TEXT}\n\nوقال المدير لرويترز إن السبب ما زال مجهولا حتى الساعة، وفق ما نقلته وكالة الأنباء.`,
    [],
  ],
  ['a person of that name', `${TITLE}\n\nكتب: فارس أحمد\n\n${TEXT}`, []],
  ['a photograph', `${TITLE}\n\nمخازن الحبوب في المرفأ (أ ف ب)\n\n${TEXT}`, []],
  ['nobody', `${TITLE}\n\n${TEXT}`, []],
])('%s', (_, content, expected) => expect(credits(content)).toEqual(expected))
