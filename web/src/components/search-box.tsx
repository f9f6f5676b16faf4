import { type FormEvent, useEffect, useRef } from 'react'
import { useSpeech } from '../language.tsx'
import { go, useLocation } from '../location.ts'
import { address } from '../routes.ts'
import { askedOf, searchAddress } from '../search/asked.ts'

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** The search field of the masthead; `/` puts the cursor into it from anywhere. */
export function SearchBox() {
  const { strings, href } = useSpeech()
  const { path, query } = useLocation()
  const field = useRef<HTMLInputElement>(null)
  const asked = path === '/search' ? (query.get('q') ?? '') : ''

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      event.preventDefault()
      field.current?.focus()
      field.current?.select()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const words = field.current?.value.trim() ?? ''
    // Who has narrowed a search down goes on within what was chosen.
    if (path === '/search') go(href(searchAddress({ ...askedOf(query), q: words })))
    else if (words !== '') go(href(address.search(words)))
  }
  return (
    <search className="search-box">
      <form onSubmit={submit}>
        <input
          key={asked}
          ref={field}
          type="search"
          name="q"
          dir="auto"
          defaultValue={asked}
          aria-label={strings.searchScreen.label}
          aria-keyshortcuts="/"
          placeholder={strings.searchScreen.placeholder}
          autoComplete="off"
          enterKeyHint="search"
        />
        <button type="submit">{strings.searchScreen.button}</button>
      </form>
    </search>
  )
}
