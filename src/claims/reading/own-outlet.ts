import { foldWord } from '../../arabic/index.ts'
import type { Article } from '../../article/types.ts'
import { outletNamed } from '../../knowledge/index.ts'
import type { Memory } from '../mentions/types.ts'

/** The head of a paragraph that may be a dateline, in UTF-16 units. */
const HEAD = 50

/** What parts place and agency: "غزة / الأناضول", "حلب-سانا", "باماكو (أ ف ب) -". */
const PARTS = /[–—|/:()\n]|\s[-ـ]+|-/

/**
 * The outlet in whose voice the article speaks: the one that publishes it; where nobody knows that, the one agency that signs its dateline: "غزة / الأناضول"
 * and "في حديث للأناضول" are the agency's own words. None where two sign ("رويترز، أ ف ب"), and never one that is only quoted.
 */
export function ownOutletOf(article: Article): Memory['ownOutlet'] {
  const outlet = article.outlet?.value ?? null
  if (outlet !== null) return { ref: outlet.ref, name: foldWord(outlet.name) }
  return interviewer(article) ?? { ref: signingAgency(article), name: null }
}

/** "الوزير لـ«الأفق»: لن نتراجع" over an article: a paper that a headline says somebody spoke to is hardly ever another. Not an agency, which many print. */
function interviewer({ text, title }: Article): Memory['ownOutlet'] | null {
  const name = title === null ? undefined : SPOKEN_TO.exec(text.slice(title.start, title.end))?.[1]
  const outlet = name === undefined ? null : outletNamed(name)
  return name === undefined || outlet?.kind === 'agency' ? null : { ref: outlet?.id ?? null, name: foldWord(name) }
}

/** ل, a name between quotation marks and a colon. */
const SPOKEN_TO = / لـ? ?[«"“]([^«»"“”:]{2,30})[»"”] ?:/u

function signingAgency({ text, blocks, dateline }: Article): string | null {
  const found = new Set<string>()
  const read = (signed: string): void => {
    for (const part of signed.split(PARTS)) {
      const name = part.replace(/^[\d\s.]+/, '').trim()
      const agency = name === '' ? null : outletNamed(name)
      if (agency?.kind === 'agency') found.add(agency.id)
    }
  }
  for (const { role, start, end } of blocks) {
    if (role === 'title' || role === 'related' || role === 'boilerplate') continue
    if (role === 'body') {
      if (dateline !== null && dateline.start >= start) read(text.slice(dateline.start, dateline.end))
      else read(openingOf(text.slice(start, Math.min(end, start + HEAD))))
      break
    }
    if (end - start <= HEAD * 2) read(text.slice(start, end))
  }
  const [only, ...others] = found
  return only !== undefined && others.length === 0 ? only : null
}

/** What stands before the last slash or dash of the head ("واع/ أعلن …", "حلب / سانا - أعلن …"), or is glued to the place ("حلب-سانا أعلن …"); not "نقلت وكالة كذا (سبأ) عن". */
function openingOf(head: string): string {
  const end = Math.max(
    head.lastIndexOf('/'),
    head.lastIndexOf(' -'),
    head.lastIndexOf(' –'),
    DATED.exec(head)?.[0].length ?? 0,
  )
  const opening = end > 0 ? head.slice(0, end) : (GLUED.exec(head)?.[0] ?? '')
  return /[()«»"“”،]/.test(opening) ? '' : opening
}

/** "محافظات 5-3-2024 وفا- استُشهد": place, day and agency, its dash glued to it. */
const DATED = /^\p{L}{2,15}(?: \p{L}{2,15})? \d{1,2}[-/.]\d{1,2}[-/.]\d{4} \p{L}{2,15}(?=- )/u

const GLUED = /^\p{L}{2,15}(?: \p{L}{2,15})?-\p{L}{2,15}(?= )/u
