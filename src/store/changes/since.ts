const MOMENT =
  /^(?<year>\d{4})(?:-(?<month>\d\d)(?:-(?<day>\d\d)(?:T(?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)(?<part>\.\d{1,9})?)?(?<zone>Z|[+-]\d\d(?::?\d\d)?)?)?)?)?$/

/**
 * The beginning of what an EDTF year, month, day or moment names, as moments written down by a store compare with it, as text. What names no offset is UTC.
 *
 * @returns null where it names no time that there is.
 */
export function momentOf(edtf: string): string | null {
  const found = MOMENT.exec(edtf)?.groups
  if (found === undefined) return null
  const { year, month = '01', day = '01', hour = '00', minute = '00', second = '00', part = '', zone = 'Z' } = found
  const date = `${year}-${month}-${day}`
  const midnight = new Date(`${date}T00:00:00Z`)
  if (Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== date) return null
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? []
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59 || Number(hours) > 23 || Number(minutes) > 59)
    return null
  const away = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
  const moment = new Date(Date.parse(`${date}T${hour}:${minute}:${second}Z`) - away * 60_000).toISOString()
  // Years before 0 and after 9999 are written in another way.
  if (!/^\d{4}-/.test(moment)) return null
  // Without its end, so that it comes before "…00Z" and before "…00.000Z".
  return moment.slice(0, 19) + part.replace(/\.?0*$/, '')
}
