import { type KeyboardEvent, useMemo } from 'react'
import { type Cell, matrixOf, type Says } from '../../account/matrix.ts'
import type { OutletColumn } from '../../account/outlets.ts'
import type { EventJson, StoryJson } from '../../api-types.ts'
import { Gradual } from '../../components/gradual.tsx'
import { Link } from '../../components/link.tsx'
import { MatrixSign } from '../../components/matrix-sign.tsx'
import { ArticleTitle, OutletName, useOutletText } from '../../components/names.tsx'
import { Said } from '../../components/said.tsx'
import { StatusSign } from '../../components/status.tsx'
import { useSpeech } from '../../language.tsx'
import { address } from '../../routes.ts'

const legend: readonly Says[] = ['asserts', 'denies', 'copies', 'silent']

/** The name of a column as text; an article without a named outlet is told apart by its title. */
function useColumnText(): (column: OutletColumn) => string {
  const { strings } = useSpeech()
  const outletText = useOutletText()
  return ({ outlet, articles }) =>
    outlet === null
      ? `${strings.matrix.noOutlet}${strings.listSeparator}${articles[0]?.title ?? articles[0]?.file ?? articles[0]?.url ?? ''}`
      : outletText(outlet)
}

function CellView({ cell, column }: { readonly cell: Cell; readonly column: OutletColumn }) {
  const { strings } = useSpeech()
  const columnText = useColumnText()
  const [first] = cell.claims
  if (first === undefined) {
    return (
      <td>
        <span role="img" aria-label={strings.matrix.silentCell(columnText(column))}>
          <MatrixSign says="silent" />
        </span>
      </td>
    )
  }
  const label = strings.matrix.cell(
    columnText(column),
    strings.matrix[cell.says],
    strings.count.claims(cell.claims.length),
  )
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

/** Events against outlets: who asserts, denies, copies, is silent. */
export function MatrixView({ story }: { readonly story: StoryJson }) {
  const { strings } = useSpeech()
  const { outlets, rows } = useMemo(() => matrixOf(story), [story])
  const lines: readonly { event: EventJson; cells: readonly Cell[] }[] = story.events.map((event, index) => ({
    event,
    cells: rows[index] ?? [],
  }))
  if (lines.length === 0) return <p className="notice">{strings.story.noEvents}</p>
  return (
    <section>
      <p className="note">{strings.matrix.intro}</p>
      <ul className="legend">
        {legend.map(says => (
          <li key={says}>
            <MatrixSign says={says} /> {strings.matrix[says]}
          </li>
        ))}
      </ul>
      <Gradual items={lines}>
        {shown => (
          <section
            className="matrix-scroll"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
            tabIndex={0}
            aria-label={strings.matrix.caption}
          >
            <table className="matrix" onKeyDown={moveInTable}>
              <caption>{strings.matrix.caption}</caption>
              <thead>
                <tr>
                  <th scope="col">{strings.story.event}</th>
                  {outlets.map(column => (
                    <th key={column.key} scope="col">
                      <OutletName outlet={column.outlet} />
                      {column.outlet === null && column.articles[0] !== undefined && (
                        <small>
                          <ArticleTitle article={column.articles[0]} />
                        </small>
                      )}
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
                    {outlets.map((column, index) => {
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
    </section>
  )
}
