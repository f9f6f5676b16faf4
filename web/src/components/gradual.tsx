import { type ReactNode, useState } from 'react'
import { useSpeech } from '../language.tsx'

/** Shows a long list in steps, so that a story of a thousand claims opens as fast as one of ten. */
export function Gradual<T>(props: {
  readonly items: readonly T[]
  readonly step?: number
  readonly children: (items: readonly T[]) => ReactNode
}) {
  const { items, step = 40, children } = props
  const { strings } = useSpeech()
  const [shown, setShown] = useState(step)
  const left = items.length - shown
  return (
    <>
      {children(items.slice(0, shown))}
      {left > 0 && (
        <button type="button" className="more" onClick={() => setShown(shown + step)}>
          {strings.more(Math.min(left, step))}
        </button>
      )}
    </>
  )
}
