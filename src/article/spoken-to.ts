import { OUTLET_NOUNS } from './outlet-names.ts'
import { phraseKey } from './phrase-key.ts'

/** Whom an outlet sends: "مراسل كذا", "لموفدة كذا", "كاميرا كذا". */
const SENT = '(?:مراسل[هيو]?|مراسلي|مراسلو|مندوب[هيو]?|موفد[هيو]?|مبعوث[ه]?|كاميرا|عدسه)'

/** What an outlet's own people do, told in its own text: "علمت كذا", "تواصلت كذا مع", "رصدت كذا". Not نقلت or ذكرت, as others are cited. */
const OWN_WORK = '(?:علمت?|عاينت?|رصدت?|جالت?|التقت?|زارت?|استطلعت?|تواصلت?|حاورت?|وثقت?|سالت?|استمعت?|خص|خصت)'

/** Talks: "في حديث مع كذا", "في اتصال هاتفي مع كذا", "تصريح خص به كذا". */
const TALKS =
  '(?:حديث|حديثه|حديثها|حوار|مقابله|لقاء|اتصال|تصريح|تصريحات|تصريحه|دردشه)(?: (?:هاتفي|خاص|خاصه|صحفي|صحافي|مقتضب|حصري|هاتفيه|حصريه))? (?:مع|الي|خص به|خصت به)'

const NOUN = `(?:(?:ال)?(?:${[...OUTLET_NOUNS].join('|')}) )?`

/** The name as other words hold it: its noun off, and folded. "وكالة «كذا»" → "كذا". */
export function coreName(name: string): string {
  const key = phraseKey(name)
  const first = key.split(' ', 1)[0]!
  return OUTLET_NOUNS.has(first) && key.length > first.length ? key.slice(first.length + 1) : key
}

/** Words with which somebody speaks, and so many words may stand behind them before the name: "قال |المتحدث باسم الوزارة| لكذا". */
const SPEAKING = `[وف]?(?:${'قال قالت قالوا يقول تقول اكد اكدت يوكد اوضح اوضحت صرح صرحت تحدث تحدثت كشف كشفت افاد افادت ذكر ذكرت اشار اضاف اضافت بين بينت شرح روي روت لفت اعرب ورد وردت خاص مصدر مصادر المصدر المصادر مصدرا مسوول مسوولون شهود تصريح تصريحات تصريحه تصريحها التصريح حديث حديثه حديثها حديثهم موكدا موكده مضيفا موضحا قايلا قايله شهاده شهادات شهادته'.split(' ').join('|')})(?: (?!ان |انه |انها |انهم )\\S+){0,7}? `

/** How much of the text before and behind the name is read, in UTF-16 units, and how many mentions of it in one line. */
const BEFORE = 90
const BEHIND = 12
const MENTIONS = 40

/**
 * Finds in a line whether somebody speaks to the outlet of this name or its own people work there: "قال المصدر لـ كذا", "لوكالة كذا", "أوضح لكذا",
 * "مراسل كذا", "في حديث مع كذا", "وعلمت «كذا»". Not where others are cited ("نقلت كذا عن", "ذكرت كذا", "بحسب كذا"), nor where ل before an ordinary word
 * is told to nobody ("دعما لاقتصاد البلاد"; a name of two words is none). Null for a name that is too short to tell.
 */
export function spokenToTest(name: string): ((text: string) => boolean) | null {
  const core = coreName(name)
  const raw = name.trim().split(/\s+/).at(-1)!.replace(/^ال/, '')
  if (core.length < 3 || raw.length < 2) return null
  const nouns = [...OUTLET_NOUNS].join('|')
  const of = core.startsWith('ال') ? `(?:ل ?${core}|لل${core.slice(2)})` : `ل ?${core}`
  const told = new RegExp(
    ` (?:${core.includes(' ') ? '' : SPEAKING}${of}|[وف]?(?:ل ?(?:${nouns}) ${core}|لل(?:${nouns}) ${core}|ل?${SENT} ${NOUN}${core}|${OWN_WORK} ${NOUN}${core}|${TALKS} ${NOUN}${core})) `,
  )
  return text => {
    let at = text.indexOf(raw)
    for (let n = 0; at >= 0 && n < MENTIONS; n++, at = text.indexOf(raw, at + 1)) {
      const from = Math.max(0, at - name.length - BEFORE)
      if (told.test(` ${phraseKey(text.slice(from, at + raw.length + BEHIND))} `)) return true
    }
    return false
  }
}
