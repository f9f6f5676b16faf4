/** How far into a line a mark may reach, in UTF-16 units. */
const WITHIN = 40

/** "تحديث (1):", "(تحديث 3)", "تحديث 2-", "محدث". Not a day or an hour: "تحديث 12 مارس 2023", "تحديث: 12:30". */
const MARK =
  /^[([]?\s{0,3}(?:تحديث|محدث|تصحيح)\s{0,3}(?:رقم\s{1,3})?[([-]?\s{0,3}[\d٠-٩]{1,2}\s{0,3}[)\]]{0,2}(?:\s{0,3}[:–—-](?!\s{0,3}[\d٠-٩])\s{0,3}|\s{0,3}$)/

/** How much of a line's head is the mark of a change with its number ("تحديث (1): أعلن …"), without the white space behind it, in UTF-16 units; null where there is none. */
export function updateMark(text: string): number | null {
  const found = MARK.exec(text.slice(0, WITHIN))
  return found ? found[0].trimEnd().length : null
}
