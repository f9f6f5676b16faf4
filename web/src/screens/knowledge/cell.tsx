import { useSpeech } from '../../language.tsx'
import { visible } from '../../text/visible.ts'

/** What separates the values of one cell. */
const BETWEEN = '|'

/** Values of a cell that are shown at once: an actor has forty names, and a row of forty lines hides the other rows. */
const SHOWN = 6

/** A cell of a table. One with many values shows the first, and says how many more there are behind. */
export function Cell({ text }: { readonly text: string }) {
  const { strings, number } = useSpeech()
  const values = text.split(BETWEEN)
  const words = (some: readonly string[]) => <bdi dir="auto">{visible(some.join(` ${BETWEEN} `))}</bdi>
  if (values.length === 1) return <bdi dir="auto">{visible(text)}</bdi>
  return (
    <div className="cell-values">
      {words(values.slice(0, SHOWN))}
      {values.length > SHOWN && (
        <details>
          <summary>{strings.knowledge.moreValues(number(values.length - SHOWN))}</summary>
          {words(values.slice(SHOWN))}
        </details>
      )}
    </div>
  )
}
