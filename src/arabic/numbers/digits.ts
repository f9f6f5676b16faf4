/**
 * The value of a folded run of digits with separators inside, or null where it is no number (a date, an address).
 *
 * Arabic pages use comma and full stop both ways. Groups of exactly three after one to three digits not beginning with 0 are thousands, whichever the
 * mark: "1,300", "1.300" and "1٬300" are 1300. A mark followed by other than three digits is a decimal point: "99.5", "2,25"; so is any mark after
 * a lone 0: "0.125". Where both occur the last one is the decimal point: "1.300,50".
 */
export function parseDigits(folded: string): number | null {
  if (/^\d+$/.test(folded)) return Number(folded)
  if (/^[1-9]\d{0,2}(?:,\d{3})+$/.test(folded) || /^[1-9]\d{0,2}(?:\.\d{3})+$/.test(folded))
    return Number(folded.replace(/[.,]/g, ''))
  const decimal =
    /^(\d+|[1-9]\d{0,2}(?:,\d{3})+)\.(\d+)$/.exec(folded) ?? /^(\d+|[1-9]\d{0,2}(?:\.\d{3})+),(\d+)$/.exec(folded)
  return decimal === null ? null : Number(`${decimal[1]!.replace(/[.,]/g, '')}.${decimal[2]}`)
}
