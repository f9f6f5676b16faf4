import { describe, expect, it } from 'vitest'
import {
  buildAnalyser,
  type Form,
  foldWord,
  inflectNoun,
  inflectVerb,
  nounLemmas,
  peelings,
  type VerbEntry,
  verbLemmas,
} from '../../src/arabic/index.ts'

const read = (word: string) =>
  peelings(word).map(p =>
    [...p.proclitics, p.article ? 'ال' : '', p.stem, p.enclitic ?? ''].filter(s => s !== '').join(' '),
  )

describe('peelings', () => {
  it.each([
    ['وسيطرتها', 'و سيطره ها'],
    ['للجيش', 'ل ال جيش'],
    ['وبالمدينه', 'و ب ال مدينه'],
    ['سيقول', 'س يقول'],
    ['فسيقتلونهم', 'ف س يقتلون هم'],
    ['مستشفاه', 'مستشفي ه'],
    ['قتلوه', 'قتلوا ه'],
    ['ابنايه', 'ابناء ه'],
    ['اليس', 'ا ليس'],
  ])('%s may be %s', (word, reading) => {
    expect(read(word)).toContain(reading)
  })

  it('reads the whole word first and keeps stems of two letters at least', () => {
    expect(peelings('وليد')[0]).toMatchObject({ stem: 'وليد', proclitics: [], article: false })
    for (const peeling of peelings('بك')) expect(peeling.stem.length).toBeGreaterThanOrEqual(2)
  })

  it.each([
    ['سلاح', 'س لاح'],
    ['احمد', 'ا حمد'],
    ['الوفدها', 'ال وفد ها'],
  ])('%s is not %s', (word, reading) => {
    expect(read(word)).not.toContain(reading)
  })
})

/** Surfaces of one slot, in order of the forms. */
function surfaces(entry: VerbEntry, want: Partial<Form>): string[] {
  return inflectVerb(entry)
    .filter(form => Object.entries(want).every(([key, value]) => form[key as keyof Form] === value))
    .map(form => form.surface)
}

const he = { tense: 'perfect', person: 3, gender: 'm', number: 'sg' } as const
const they = { tense: 'perfect', person: 3, gender: 'm', number: 'pl' } as const
const theyDo = { tense: 'imperfect', person: 3, gender: 'm', number: 'pl' } as const

describe('inflectVerb', () => {
  // Verb as people know it, entry, forms that it must have.
  it.each<[string, VerbEntry, string]>([
    ['قتل', { root: 'قتل', form: 1 }, 'قتل قتلت قتلوا يقتل يقتلون تقتل قاتل مقتول مقتولين اقتل'],
    ['قال', { root: 'قول', form: 1 }, 'قال قالت قالوا قلت قيل يقول يقولون يقال يقل قل قائل مقول'],
    ['باع', { root: 'بيع', form: 1, vowels: 'a-i' }, 'باع بعت بيع يبيع يباع يبع بائع مبيع'],
    ['خاف', { root: 'خوف', form: 1, vowels: 'i-a' }, 'خاف خفت يخاف خائفون'],
    ['رمى', { root: 'رمي', form: 1, vowels: 'a-i' }, 'رمى رمت رموا رميت يرمي يرمون يرم رام مرمي'],
    ['دعا', { root: 'دعو', form: 1 }, 'دعا دعت دعوا دعوت يدعو يدعون يدع دعي مدعو داعية مدعوون'],
    ['بقي', { root: 'بقي', form: 1, vowels: 'i-a' }, 'بقي بقوا بقيت يبقى يبقون يبق باق'],
    ['وصل', { root: 'وصل', form: 1, vowels: 'a-i' }, 'وصل وصلوا يصل يصلون صل واصل موصول'],
    ['وضع', { root: 'وضع', form: 1, vowels: 'a-a' }, 'وضع يضع ضع موضوع يوضع'],
    ['ردّ', { root: 'ردد', form: 1 }, 'رد ردت ردوا رددت يرد يردون يردد مردود راد'],
    ['أخذ', { root: 'ءخذ', form: 1 }, 'أخذ أخذوا يأخذ آخذ خذ مأخوذ يؤخذ'],
    ['سأل', { root: 'سءل', form: 1, vowels: 'a-a' }, 'سأل سألوا يسأل سئل سائل مسؤول'],
    ['بدأ', { root: 'بدء', form: 1, vowels: 'a-a' }, 'بدأ بدأت بدأوا بدؤوا يبدأ يبدأون بدئ بادئ'],
    ['جاء', { root: 'جيء', form: 1, vowels: 'a-i' }, 'جاء جاءت جاؤوا جاءوا جئت يجيء'],
    ['رأى', { root: 'رءي', form: 1, vowels: 'a-a' }, 'رأى رأت رأوا رأيت يرى يرون'],
    ['أتى', { root: 'ءتي', form: 1, vowels: 'a-i' }, 'أتى أتت أتوا يأتي يأتون آت'],
    ['أكّد', { root: 'ءكد', form: 2 }, 'أكد يؤكد أكدوا تأكيد مؤكد'],
    ['أدّى', { root: 'ءدي', form: 2 }, 'أدى أدت يؤدي تأدية'],
    ['حاصر', { root: 'حصر', form: 3, masdars: ['حصار'] }, 'حاصر يحاصر حوصر محاصرة حصار محاصر محاصرون'],
    ['أصاب', { root: 'صوب', form: 4 }, 'أصاب أصيب أصيبوا يصيب مصاب مصابون مصابين إصابة إصابات'],
    ['أعلن', { root: 'علن', form: 4 }, 'أعلن أعلنت أعلنا يعلن إعلان إعلانات'],
    ['أخلى', { root: 'خلو', form: 4 }, 'أخلى أخلت يخلي إخلاء أخليت'],
    ['أوضح', { root: 'وضح', form: 4 }, 'أوضح يوضح إيضاح'],
    ['آثر', { root: 'ءثر', form: 4 }, 'آثر يؤثر إيثار'],
    ['تقدّم', { root: 'قدم', form: 5 }, 'تقدم يتقدم تقدموا متقدم'],
    ['تحدّى', { root: 'حدي', form: 5 }, 'تحدى تحدت يتحدى تحد تحدي متحد'],
    ['تعاون', { root: 'عون', form: 6 }, 'تعاون يتعاون تعاونوا'],
    ['انسحب', { root: 'سحب', form: 7 }, 'انسحب ينسحب انسحاب منسحبة'],
    ['انهار', { root: 'هير', form: 7 }, 'انهار انهارت ينهار انهيار منهار'],
    ['احتلّ', { root: 'حلل', form: 8 }, 'احتل احتلت يحتل احتلال احتللنا محتلة'],
    ['اتّهم', { root: 'وهم', form: 8 }, 'اتهم يتهم اتهام متهمون'],
    ['ادّعى', { root: 'دعو', form: 8 }, 'ادعى يدعي ادعاء ادعاءات'],
    ['اضطرّ', { root: 'ضرر', form: 8 }, 'اضطر يضطر اضطرار'],
    ['ازدهر', { root: 'زهر', form: 8 }, 'ازدهر يزدهر ازدهار'],
    ['اتّخذ', { root: 'ءخذ', form: 8 }, 'اتخذ يتخذ اتخاذ'],
    ['احمرّ', { root: 'حمر', form: 9 }, 'احمر يحمر احمرار محمر'],
    ['استقال', { root: 'قيل', form: 10 }, 'استقال يستقيل استقالة مستقيل'],
    ['استمرّ', { root: 'مرر', form: 10 }, 'استمر يستمر استمررت استمرار'],
    ['استأنف', { root: 'ءنف', form: 10 }, 'استأنف يستأنف استئناف'],
    ['استولى', { root: 'ولي', form: 10 }, 'استولى استولت استولوا يستولي استيلاء'],
    ['استجوب', { root: 'جوب', form: 10, strong: true }, 'استجوب يستجوب استجواب'],
    ['سيطر', { root: 'سيطر', form: 'Iq' }, 'سيطر يسيطر سيطرة مسيطرون سيطرت'],
    ['تدهور', { root: 'دهور', form: 'IIq' }, 'تدهور يتدهور'],
  ])('%s', (_, entry, expected) => {
    const have = new Set(inflectVerb(entry).map(form => form.surface))
    expect(expected.split(' ').filter(word => !have.has(foldWord(word)))).toEqual([])
  })

  it('tells the voices apart where the spelling does', () => {
    expect(surfaces({ root: 'صوب', form: 4 }, { ...he, voice: 'active' })).toEqual(['اصاب'])
    expect(surfaces({ root: 'صوب', form: 4 }, { ...he, voice: 'passive' })).toEqual(['اصيب'])
    expect(surfaces({ root: 'قتل', form: 1 }, { ...he, voice: 'either' })).toEqual(['قتل'])
  })

  it('does not make forms that no grammar has', () => {
    const have = new Set(inflectVerb({ root: 'قول', form: 1 }).map(form => form.surface))
    for (const wrong of ['قولت', 'قالن', 'يقولن', 'يقالونا']) expect(have.has(wrong)).toBe(false)
    expect(surfaces({ root: 'وصل', form: 1, vowels: 'a-i' }, { ...theyDo, voice: 'active' })).not.toContain('يوصلون')
    expect(surfaces({ root: 'رمي', form: 1, vowels: 'a-i' }, they)).toEqual(['رموا'])
  })

  it('refuses what is no root or form', () => {
    expect(() => inflectVerb({ root: 'قل', form: 1 })).toThrow(RangeError)
    expect(() => inflectVerb({ root: 'قتل', form: 11 })).toThrow(RangeError)
  })
})

describe('inflectNoun', () => {
  it.each([
    [{ singular: 'مقاتل', gender: 'm', plurals: ['ون'] }, 'مقاتل مقاتلا مقاتلان مقاتلين مقاتلو مقاتلي مقاتلون'],
    [{ singular: 'مدينة', gender: 'f', plurals: ['مدن'] }, 'مدينة مدينت مدينتان مدينتين مدينتا مدن مدنا'],
    [{ singular: 'غارة', gender: 'f', plurals: ['ات'] }, 'غارة غارتين غارات'],
    [{ singular: 'لاجئ', gender: 'm', plurals: ['ون'] }, 'لاجئ لاجئون لاجئين لاجئا'],
  ] as const)('%o', (entry, expected) => {
    const have = new Set(inflectNoun(entry).map(form => form.surface))
    expect(expected.split(' ').filter(word => !have.has(foldWord(word)))).toEqual([])
  })
})

describe('buildAnalyser', () => {
  const verbs = verbLemmas()
  const nouns = nounLemmas()
  const all = [
    ...verbs.map(entry => ({ forms: inflectVerb(entry), value: entry as object })),
    ...nouns.map(entry => ({ forms: inflectNoun(entry), value: entry as object })),
  ]
  const analyser = buildAnalyser(all)

  it('leads every form of every row of the tables back to its row', () => {
    expect(verbs.length).toBeGreaterThan(250)
    expect(nouns.length).toBeGreaterThan(150)
    const lost: string[] = []
    for (const { forms, value } of all) {
      for (const form of forms) {
        if (!analyser.analyse(form.surface).some(reading => reading.value === value && reading.form === form))
          lost.push(form.surface)
      }
    }
    expect(lost).toEqual([])
  })

  const gloss = (word: string) =>
    analyser
      .analyse(foldWord(word))
      .map(({ value, form, peeling }) =>
        `${(value as { gloss?: string }).gloss ?? 'noun'} ${form.pos} ${form.tense ?? ''}${peeling.enclitic ?? ''}`.trim(),
      )

  it.each([
    ['وسيقتلونهم', 'kill verb imperfectهم'],
    ['سيطرتها', 'control masdar ها'.trim()],
    ['للمصابين', 'injure, hit passive-participle'],
    ['وأعلنت', 'announce verb perfect'],
    ['لإنهائه', 'end masdar ه'],
    ['مدينتنا', 'noun noun نا'],
  ])('%s', (word, expected) => {
    expect(gloss(word)).toContain(expected)
  })

  it('puts whole-word readings first', () => {
    const [first] = analyser.analyse('وصل')
    expect(first!.peeling.proclitics).toEqual([])
  })

  it.each(['بقتلوا', 'القتلت', 'سقتل'])('gives no verb reading of %s', word => {
    expect(analyser.analyse(word).filter(reading => reading.form.pos === 'verb')).toEqual([])
  })
})
