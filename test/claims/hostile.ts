/** Text that nobody edited, or that somebody made to be misread: a name, and a stretch that is repeated as often as a test wants. */
export type Shape = readonly [name: string, piece: string]

/** As a machine translates it: English order and articles, names left in Latin letters, marks of two languages. */
const TRANSLATED =
  'الـ Ministry of Defence قد قالت على يوم الثلاثاء ذلك ثلاثة جنود كانوا قد قتلوا في الهجوم على Kidal, وفقا إلى بيان. هو قال أن "نحن سوف لا نتوقف", مضيفا: الطائرات قد قامت بـ القصف إلى 12 أهداف في الـ شمال (photo: Reuters). ال شرطة ألقوا القبض علي 4 من الناس كانوا يكونون مشتبه بهم!! لقراءة المزيد انقر هنا. '

/** As a machine writes speech down: no marks, fillers, repetitions, the language of the street. */
const SPOKEN =
  'يعني هو اللي صار إنه امبارح بالليل تقريبا الساعة عشرة كان في ضرب كتير ضرب على البلد يعني وسمعنا إنه في ستة استشهدوا لا سبعة وفي ناس انجرحت كتير والله والدفاع المدني قال قال إنه لسا في تحت الردم وأنا شفت بعيني شفت العيلة كلها طلعت من البيت وراحت على المدرسة وقالوا إنه الجيش دخل من الشرق بس ما حدا أكد هالشي '

/** Every letter of a sentence between marks that turn the direction of writing. */
const TURNED = [...'قصف الجيش مدينة تعز وقتل ستة مدنيين وأصيب عشرة. ']
  .map(
    (letter, i) => `${'\u202a\u202b\u202d\u202e\u2066\u2067\u2068'[i % 7]}${letter}${i % 7 < 4 ? '\u202c' : '\u2069'}`,
  )
  .join('')

/** Halves of surrogate pairs inside words, between them and inside quotations. */
const BROKEN = 'قال الم\ud83dتحدث إن \udc00«الجيش\ud800 قصف» مدينة تعز\udfff وقتل \ud83d\ud83d ستة مدنيين. '

const NESTED = 'قال القائد: «قالت الوزارة: "أكد الناطق: (نقل المرصد: “قتل ستة جنود في تعز”)"». '

export const SHAPES: readonly Shape[] = [
  ['quotation marks of every kind', '«»"“”„‹›\'‘’「」()[]<> '],
  ['one word', 'الانسحاب '],
  ['one word without blanks', 'قتلوا'],
  ['mixed scripts', 'قصف army מדינה город 東京 تعز и مدنيين קתל seis جنود 六 قتلى \u{1f4a5} '],
  ['a translation by machine', TRANSLATED],
  ['speech written down', SPOKEN],
  ['numbers', '12 ثلاثة ٤٥ ۶۷ 3,000 4.5 مليون 1/2 عشرات الآلاف 13:45 2015-07-01 % ألف '],
  ['years and days', 'أمس غدا 2014 عام 2013 الثلاثاء 5 مايو منذ قبل 12/12/2012 ليل السبت/الأحد '],
  ['verbs of saying', 'قال أكد أضاف أعلن نفى أوضح ذكر أفاد نقل صرح زعم اتهم '],
  ['sources', 'بحسب وفقا لـ مصادر عن وكالة نقلا عن المتحدث باسم '],
  ['nested quotations', NESTED],
  ['quotations that never close', 'قال «قالت “ذكر "أكد (أعلن '],
  ['direction marks in every word', TURNED],
  ['halves of surrogate pairs', BROKEN],
  ['vowel signs and tatweel', 'قَـَـتَـَـلَـَـ الـــجـــيـــش سِـِـتَّةَ مَدَنِيِّينَ فِـي تَـعِـز '],
  ['a vowel sign alone', '\u064b'],
  ['marks without width', 'ق\u200bصف ا\u200cلج\u200dيش م\ufeffدينة تع\u00adز وقت\u2060ل ستة مدنيين '],
  ['controls', 'قصف\u0000 الجيش\u0007 مدينة\u001b[31m تعز\u0085 وقتل\u2028 ستة\u2029 مدنيين '],
  ['empty lines', '\n \r\n\t\n'],
  ['one sentence a line', 'قصف الجيش مدينة تعز وقتل ستة مدنيين.\n'],
  ['markup', '<b onclick="قتل">قصف الجيش</b> &lt;script&gt; مدينة تعز &#x642;تل ستة مدنيين <!-- '],
  ['addresses', 'https://example.com/قتل/6?q=تعز&n=١٢ @الجيش #قصف_تعز قتل@example.org '],
  ['brackets in brackets', '(قتل (ستة (جنود (في (تعز '],
  ['commas between all words', 'قصف، الجيش، مدينة، تعز، وقتل، ستة، مدنيين، '],
  ['و before all words', 'وقصف والجيش ومدينة وتعز وقتل وستة ومدنيين '],
  ['full stops between all words', 'قصف. الجيش. مدينة. تعز. وقتل. ستة. مدنيين. '],
  ['no punctuation at all', 'قصف الجيش مدينة تعز وقتل ستة مدنيين وأصيب عشرة في هجوم على القوات '],
  ['a table', 'القتلى\t12\tالجرحى\t30\tتعز | 6 | 7 | حلب ; 4 ; 5 '],
]
