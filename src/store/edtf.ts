const DATE = /(?<![\dX-])(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?![\dX])/g

/** Every date that an EDTF string names, as it says it; a season or an unspecified month leaves its year. */
function datesOf(edtf: string): string[] {
  return [...edtf.matchAll(DATE)].map(([, year, month, day]) => {
    if (month === undefined || Number(month) > 12) return year!
    return day === undefined ? `${year}-${month}` : `${year}-${month}-${day}`
  })
}

/** The first and last of all dates that some EDTF strings name, or null where they name none. Open ends say nothing. */
export function periodOf(edtfs: Iterable<string>): { readonly first: string; readonly last: string } | null {
  let first: string | undefined
  let last: string | undefined
  for (const edtf of edtfs)
    for (const date of datesOf(edtf)) {
      if (first === undefined || date < first) first = date
      if (last === undefined || date > last) last = date
    }
  return first === undefined || last === undefined ? null : { first, last }
}
