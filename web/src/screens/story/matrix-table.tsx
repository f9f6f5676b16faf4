import { type KeyboardEvent, type ReactNode, useState } from 'react'
import type { Cell } from '../../account/matrix.ts'
import type { EventJson, StoryJson } from '../../api-types.ts'
import { Gradual } from '../../components/gradual.tsx'
import { Link } from '../../components/link.tsx'
import { MatrixSign } from '../../components/matrix-sign.tsx'
import { Said } from '../../components/said.tsx'
import { StatusSign } from '../../components/status.tsx'
import { useSpeech } from '../../language.tsx'
import { address } from '../../routes.ts'

/** Columns that are drawn at first: more make the table slow and no reader wider. */
const COLUMNS = 24

/** A column: an outlet or an origin. */
export interface Column {
  readonly key: string
  readonly text: string
  readonly head: ReactNode
}

function CellView({ cell, column }: { readonly cell: Cell; readonly column: Column }) {
  const { strings } = useSpeech()
  const [first] = cell.claims
  if (first === undefined) {
    return (
      <td>
        <span role="img" aria-label={strings.matrix.silentCell(column.text)}>
          <MatrixSign says="silent" />
        </span>
      </td>
    )
  }
  const label = strings.matrix.cell(column.text, strings.matrix[cell.says], strings.count.claims(cell.claims.length))
  return (
    <td>
      <Link to={address.article(first.article, first.id)} aria-label={label} title={label} data-cell>
        <MatrixSign says={cell.says} />
      </Link>
    </td>
  )
}

/** Moves the focus to the next cell with something in it, by the arrow that was pressed as the eye sees it. */
function moveInTable(event: KeyboardEvent<HTMLTableElement>): void {
  const cell = document.activeElement?.closest('td')
  const row = cell?.parentElement
  if (!(cell instanceof HTMLTableCellElement) || !(row instanceof HTMLTableRowElement)) return
  const rightward = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1
  const steps: Record<string, readonly [down: number, along: number]> = {
    ArrowDown: [1, 0],
    ArrowUp: [-1, 0],
    ArrowRight: [0, rightward],
    ArrowLeft: [0, -rightward],
  }
  const step = steps[event.key]
  if (step === undefined) return
  const [down, along] = step
  event.preventDefault()
  const rows = event.currentTarget.rows
  for (let r = row.rowIndex + down, c = cell.cellIndex + along; ; r += down, c += along) {
    const next = rows[r]?.cells[c]
    if (next === undefined) return
    const link = next.querySelector<HTMLElement>('[data-cell]')
    if (link !== null) {
      link.focus()
      return
    }
  }
}

/** The table of events against columns, drawn in steps both ways. */
export function Table(props: {
  readonly story: StoryJson
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}) {
  const { story, caption, columns, rows } = props
  const { strings, number } = useSpeech()
  const [wide, setWide] = useState(COLUMNS)
  const shownColumns = columns.slice(0, wide)
  const left = columns.length - shownColumns.length
  const lines: readonly { event: EventJson; cells: readonly Cell[] }[] = story.events.map((event, index) => ({
    event,
    cells: rows[index] ?? [],
  }))
  return (
    <>
      {left > 0 && (
        <button type="button" className="plain" onClick={() => setWide(wide + COLUMNS)}>
          {strings.by.moreColumns(number(Math.min(COLUMNS, left)))}
        </button>
      )}
      <Gradual items={lines} step={14}>
        {shown => (
          <section
            className="matrix-scroll"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
            tabIndex={0}
            aria-label={caption}
          >
            <table className="matrix" onKeyDown={moveInTable}>
              <caption>{caption}</caption>
              <thead>
                <tr>
                  <th scope="col">{strings.story.event}</th>
                  {shownColumns.map(column => (
                    <th key={column.key} scope="col">
                      {column.head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {shown.map(({ event, cells }) => (
                  <tr key={event.id}>
                    <th scope="row">
                      <Link to={address.event(story.id, event.id)}>
                        <StatusSign status={event.status} /> <Said text={event.description} />
                      </Link>
                    </th>
                    {shownColumns.map((column, index) => {
                      const cell = cells[index]
                      return cell === undefined ? null : <CellView key={column.key} cell={cell} column={column} />
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
      </Gradual>
    </>
  )
}
