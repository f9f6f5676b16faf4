import type { Bilingual } from '../../api-types.ts'
import { useSpeech } from '../../language.tsx'
import type { FilterField } from '../../search/asked.ts'
import type { Strings } from '../../strings/en.ts'
import { visible } from '../../text/visible.ts'

/** The names that the interface itself has for values of a field. */
const ownNames = (strings: Strings): Readonly<Record<string, Readonly<Record<string, string>>>> => ({
  kind: strings.filters.kind,
  status: strings.status,
  polarity: strings.polarity,
  factuality: strings.factuality,
  role: strings.filters.role,
})

const dates: ReadonlySet<string> = new Set(['happened', 'published', 'from', 'to', 'publishedFrom', 'publishedTo'])

/** Says a value of a field: the name of the tables, or of the interface, or the value itself; a date as one says it. */
export function useValueText(): (
  field: FilterField | 'happened' | 'published',
  value: string,
  label?: Bilingual | null,
) => string {
  const { say, strings, date } = useSpeech()
  const own = ownNames(strings)
  return (field, value, label = null) => {
    if (label !== null) return visible(say(label))
    if (dates.has(field)) return date(value)
    return own[field]?.[value] ?? visible(value.replace(/^"(.*)"$/su, '$1'))
  }
}
