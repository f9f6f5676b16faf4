import { type FormEvent, useId, useState } from 'react'
import { useSpeech } from '../../language.tsx'
import { go } from '../../location.ts'
import { type Asked, type FilterField, isDay, type OneField, searchAddress, withValues } from '../../search/asked.ts'
import { useValueText } from './value-text.ts'

const days = ['from', 'to', 'publishedFrom', 'publishedTo'] as const
const choices = {
  role: ['agent', 'target', 'chain'],
  polarity: ['asserted', 'denied'],
  factuality: ['occurred', 'ongoing', 'planned', 'possible'],
} as const
/** Names that articles write, which no facet need have among its most frequent. */
const names = ['actor', 'place', 'outlet'] as const

/** Filters that one writes: days, a point with a distance, a name, and what has few values. */
export function MoreFilters({ asked }: { readonly asked: Asked }) {
  const { strings, href } = useSpeech()
  const textOf = useValueText()
  const id = useId()
  const [wrong, setWrong] = useState<OneField | null>(null)
  const value = (field: FilterField) => asked.filters[field]?.[0] ?? ''

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const written = new FormData(event.currentTarget)
    const text = (field: string) => String(written.get(field) ?? '').trim()
    const wrongDay = days.find(day => text(day) !== '' && !isDay(text(day))) ?? null
    setWrong(wrongDay)
    if (wrongDay !== null) return
    const fields = [...days, 'near', 'km', ...(Object.keys(choices) as (keyof typeof choices)[])] as const
    const changed: Partial<Record<FilterField, readonly string[]>> = {}
    for (const field of fields) changed[field] = text(field) === '' ? [] : [text(field)]
    for (const field of names)
      if (text(field) !== '') changed[field] = [...new Set([...(asked.filters[field] ?? []), text(field)])]
    go(href(searchAddress(withValues(asked, changed))))
  }
  const { field: label } = strings.filters
  return (
    <form className="more-filters" key={searchAddress(asked)} onSubmit={submit}>
      {days.map(day => (
        <label key={day}>
          {label[day]}
          <input
            name={day}
            dir="ltr"
            defaultValue={value(day)}
            placeholder="2019-03-07"
            aria-invalid={wrong === day}
            aria-describedby={wrong === day ? `${id}-wrong` : undefined}
          />
        </label>
      ))}
      {wrong !== null && (
        <p id={`${id}-wrong`} className="wrong" role="alert">
          {strings.filters.dayWrong}
        </p>
      )}
      <label>
        {label.near}
        <input
          name="near"
          dir="ltr"
          defaultValue={value('near')}
          placeholder="35.10, 40.43"
          title={strings.filters.nearHint}
        />
      </label>
      <label>
        {label.km}
        <input name="km" type="number" min="0" max="5000" step="any" defaultValue={value('km')} placeholder="25" />
      </label>
      {(Object.keys(choices) as (keyof typeof choices)[]).map(field => (
        <label key={field}>
          {label[field]}
          <select name={field} defaultValue={value(field)}>
            <option value="">{strings.filters.any}</option>
            {choices[field].map(one => (
              <option key={one} value={one}>
                {textOf(field, one)}
              </option>
            ))}
          </select>
        </label>
      ))}
      {names.map(field => (
        <label key={field}>
          {label[field]}
          <input name={field} dir="auto" placeholder={strings.filters.named} />
        </label>
      ))}
      <button type="submit">{strings.filters.apply}</button>
    </form>
  )
}
