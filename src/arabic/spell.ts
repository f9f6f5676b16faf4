/** How a number is to be spelt. */
export interface SpellOptions {
  /** Gender of what is counted; three to ten take the other one (ثلاثة رجال, ثلاث نساء). Default masculine. */
  readonly gender?: 'm' | 'f'
  /** Case: nominative (عشرون, مئتان), or genitive and accusative, which are spelt alike (عشرين, مئتين). Default nominative. */
  readonly case?: 'nominative' | 'oblique'
  /** Spelling of the hundred: مئة, or مائة as older print has it. Default مئة. */
  readonly hundred?: 'مئة' | 'مائة'
}

/** One to ten as they count masculine and feminine things. */
const ONES_M = ['', 'واحد', 'اثنان', 'ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة', 'عشرة']
const ONES_F = ['', 'واحدة', 'اثنتان', 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثماني', 'تسع', 'عشر']
const TENS = ['', '', 'عشر', 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع']
const HUNDREDS = ['', '', '', 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع']

const SCALES: readonly {
  readonly value: number
  readonly one: string
  readonly many: string
  readonly tanwin: string
}[] = [
  { value: 1e12, one: 'تريليون', many: 'تريليونات', tanwin: 'تريليونا' },
  { value: 1e9, one: 'مليار', many: 'مليارات', tanwin: 'مليارا' },
  { value: 1e6, one: 'مليون', many: 'ملايين', tanwin: 'مليونا' },
  { value: 1e3, one: 'ألف', many: 'آلاف', tanwin: 'ألفا' },
]

/**
 * A whole number in words, as the grammar has it (Wright, vol. 1, §§ 318-327): 21 is "واحد وعشرون", feminine "إحدى وعشرون", oblique "واحد وعشرين"; 3,200
 * is "ثلاثة آلاف ومئتان". Takes whole numbers from -10¹⁵ to 10¹⁵; throws a RangeError for others. `numbers` reads every one of them back.
 */
export function spellNumber(value: number, options: SpellOptions = {}): string {
  if (!Number.isSafeInteger(value) || Math.abs(value) > 1e15)
    throw new RangeError(`${value} cannot be spelt: whole numbers from -10¹⁵ to 10¹⁵ can.`)
  if (value === 0) return 'صفر'
  if (value < 0) return `سالب ${spellNumber(-value, options)}`
  const { gender = 'm', case: kase = 'nominative', hundred = 'مئة' } = options
  const parts: string[] = []
  let rest = value
  for (const { value: size, one, many, tanwin } of SCALES) {
    const count = Math.floor(rest / size)
    rest %= size
    if (count === 0) continue
    if (count === 1) parts.push(one)
    else if (count === 2) parts.push(`${one}${kase === 'nominative' ? 'ان' : 'ين'}`)
    else {
      const low = count % 100
      // Three to ten take the plural, eleven to ninety-nine the accusative, whole hundreds the genitive singular.
      const noun = low >= 3 && low <= 10 ? many : low >= 11 ? tanwin : one
      parts.push(`${below1000(count, 'm', kase, hundred, true)} ${noun}`)
    }
  }
  if (rest > 0) parts.push(below1000(rest, gender, kase, hundred, false))
  return parts.join(' و')
}

function below1000(
  n: number,
  gender: 'm' | 'f',
  kase: 'nominative' | 'oblique',
  hundred: string,
  counts: boolean,
): string {
  const parts: string[] = []
  const hundreds = Math.floor(n / 100)
  const rest = n % 100
  if (hundreds === 1) parts.push(hundred)
  else if (hundreds === 2) {
    // The ن of the dual goes before what it counts: مئتا ألف.
    const dual = kase === 'nominative' ? 'ا' : 'ي'
    parts.push(`${hundred.slice(0, -1)}ت${counts && rest === 0 ? dual : `${dual}ن`}`)
  } else if (hundreds > 2) parts.push(`${HUNDREDS[hundreds]}${hundred}`)
  if (rest > 0) parts.push(below100(rest, gender, kase))
  return parts.join(' و')
}

const oblique = (word: string): string => word.replace(/ان$/, 'ين')

function below100(n: number, gender: 'm' | 'f', kase: 'nominative' | 'oblique'): string {
  const ones = gender === 'm' ? ONES_M : ONES_F
  if (n <= 10) return n === 2 && kase === 'oblique' ? oblique(ones[2]!) : ones[n]!
  if (n < 20) {
    const ten = gender === 'm' ? 'عشر' : 'عشرة'
    if (n === 11) return `${gender === 'm' ? 'أحد' : 'إحدى'} ${ten}`
    if (n === 12) {
      const two = gender === 'm' ? 'اثن' : 'اثنت'
      return `${two}${kase === 'nominative' ? 'ا' : 'ي'} ${ten}`
    }
    return `${ones[n - 10]} ${ten}`
  }
  const tens = `${TENS[Math.floor(n / 10)]}${kase === 'nominative' ? 'ون' : 'ين'}`
  const one = n % 10
  if (one === 0) return tens
  const unit =
    one === 1 && gender === 'f'
      ? 'إحدى'
      : one === 2 && kase === 'oblique'
        ? oblique(ones[2]!)
        : one === 8 && gender === 'f'
          ? 'ثمان'
          : ones[one]!
  return `${unit} و${tens}`
}
