import { type ReactNode, useState } from 'react'
import { ArticleWords } from '../../components/names.tsx'
import { useSpeech } from '../../language.tsx'
import { useSelection } from './use-selection.ts'

/** Names in their order, added by selecting words of the article or by writing; `extra` stands beside each. */
export function NamesList<T extends { readonly name: string }>(props: {
  readonly names: readonly T[]
  readonly make: (name: string) => T
  readonly onChange: (names: readonly T[]) => void
  readonly extra?: (one: T, change: (one: T) => void) => ReactNode
}) {
  const { names, make, onChange, extra } = props
  const { strings } = useSpeech()
  const { reviewing } = strings
  const selected = useSelection()
  const [written, setWritten] = useState('')
  const add = (name: string) => {
    if (name.trim() !== '') onChange([...names, make(name.trim())])
  }
  const without = (at: number) => names.filter((_, i) => i !== at)
  return (
    <>
      <p className="note">{reviewing.selectHint}</p>
      <ol className="names-list">
        {names.map((one, at) => (
          // A name may stand twice; its place tells which it is.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={`${at} ${one.name}`}>
            <ArticleWords text={one.name} />
            {extra?.(one, changed => onChange(names.map((old, i) => (i === at ? changed : old))))}
            {extra !== undefined && at > 0 && (
              <button
                type="button"
                className="plain"
                aria-label={`${reviewing.earlier}: ${one.name}`}
                title={reviewing.earlier}
                onClick={() => onChange([...names.slice(0, at - 1), one, names[at - 1]!, ...names.slice(at + 1)])}
              >
                ↑
              </button>
            )}
            <button type="button" className="plain" onClick={() => onChange(without(at))}>
              {reviewing.remove}
            </button>
          </li>
        ))}
      </ol>
      <div className="review-acts">
        <button type="button" disabled={selected === ''} onClick={() => add(selected)}>
          {reviewing.addSelected}
          {selected !== '' && (
            <>
              {': '}
              <ArticleWords text={selected.length > 40 ? `${selected.slice(0, 40)}…` : selected} />
            </>
          )}
        </button>
        <input
          dir="auto"
          aria-label={reviewing.addName}
          placeholder={reviewing.addName}
          value={written}
          onChange={event => setWritten(event.target.value)}
          onKeyDown={event => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            add(written)
            setWritten('')
          }}
        />
      </div>
    </>
  )
}
