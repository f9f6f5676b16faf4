import { type FormEvent, useState } from 'react'
import { resource, send } from '../api.ts'
import type { RowsJson, TableJson, TablesJson } from '../api-types.ts'
import { Link } from '../components/link.tsx'
import { Loaded } from '../components/loaded.tsx'
import { Paging } from '../components/paging.tsx'
import { useTitle } from '../components/use-title.ts'
import { useSpeech } from '../language.tsx'
import { go } from '../location.ts'
import { address } from '../routes.ts'
import { useMay } from '../team/who.tsx'
import { visible } from '../text/visible.ts'
import { useResource } from '../use-resource.ts'
import { Cell } from './knowledge/cell.tsx'
import { NewRow } from './knowledge/new-row.tsx'

/** The tables that are most asked for stand first. */
const first = ['actors', 'outlets', 'places', 'event-verbs', 'reporting-verbs', 'event-types']
const place = ({ name }: TableJson): number => (first.indexOf(name) + first.length + 1) % (first.length + 1)

function Tables({ tables, chosen }: { readonly tables: TablesJson['tables']; readonly chosen: string }) {
  const { strings, number } = useSpeech()
  return (
    <nav className="facet" aria-label={strings.knowledge.tables}>
      <ul>
        {tables
          .toSorted((a, b) => place(a) - place(b))
          .map(table => (
            <li key={table.name}>
              <Link to={address.knowledge(table.name)} aria-current={table.name === chosen ? 'page' : undefined}>
                {strings.knowledge.names[table.name] ?? table.name}{' '}
                <span className="tally">{number(table.rows + table.own)}</span>
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  )
}

function Rows(props: { readonly page: RowsJson; readonly changed: () => void }) {
  const { page, changed } = props
  const { strings } = useSpeech()
  const { table, items } = page
  const drops = useMay('admin')
  const drop = async (number: number) => {
    await send('delete', '/api/v1/knowledge/{table}/rows/{number}', { params: { path: { table: table.name, number } } })
    changed()
  }
  if (items.length === 0) return <p className="notice">{strings.knowledge.none}</p>
  return (
    // The table scrolls inside its own box, also by the keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="table-scroll" tabIndex={0} aria-label={strings.knowledge.names[table.name] ?? table.name}>
      <table className="knowledge-rows">
        <thead>
          <tr>
            {table.columns.map(column => (
              <th key={column} scope="col" dir="ltr">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name of its own, and a page of them is replaced whole.
            <tr key={i} className={row.number === null ? undefined : 'own'}>
              {table.columns.map((column, n) => (
                <td key={column}>
                  <Cell text={row.cells[column] ?? ''} />
                  {n === 0 && row.number !== null && (
                    <>
                      {' '}
                      <span className="sign">{strings.knowledge.ownRow}</span>
                      {drops && (
                        <button
                          type="button"
                          className="plain"
                          onClick={() => drop(row.number!)}
                          aria-label={strings.knowledge.dropOf(visible(row.cells[column] ?? ''))}
                        >
                          {strings.knowledge.drop}
                        </button>
                      )}
                    </>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function TableView(props: {
  readonly table: string
  readonly query: string
  readonly cursor: string | null
  readonly changed: () => void
}) {
  const { table, query, cursor, changed } = props
  const { strings, href } = useSpeech()
  const { knowledge: words } = strings
  const rows = useResource(resource.rows(table, query, cursor))
  const may = useMay('reviewer')
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    go(href(address.knowledge(table, String(new FormData(event.currentTarget).get('letters') ?? '').trim())))
  }
  return (
    <div className="results unbound">
      <form className="actions find" onSubmit={find}>
        <input
          key={query}
          name="letters"
          dir="auto"
          defaultValue={query}
          aria-label={words.search}
          placeholder={words.search}
        />
        <button type="submit">{words.find}</button>
      </form>
      <Loaded resource={rows}>
        {page => (
          <>
            <p className="note">
              {words.rows(page.total)}
              {page.table.own > 0 && `${strings.listSeparator}${words.own(String(page.table.own))}`} · {words.source}{' '}
              <bdi>{page.table.source}</bdi> · {words.licence} <bdi>{page.table.licence}</bdi>
            </p>
            <Rows page={page} changed={changed} />
            <Paging cursor={cursor} next={page.next} to={cursor => address.knowledge(table, query, cursor)} />
            {page.table.editable &&
              (may ? (
                <NewRow key={table} table={page.table} kept={changed} />
              ) : (
                <p className="note">{words.notAllowed}</p>
              ))}
          </>
        )}
      </Loaded>
    </div>
  )
}

/** The tables by which articles are read, and rows of one's own over them. */
export function KnowledgeScreen(props: {
  readonly table: string
  readonly query: string
  readonly cursor: string | null
}) {
  const { strings } = useSpeech()
  const [changes, setChanges] = useState(0)
  useTitle(strings.knowledge.title)
  const tables = useResource(resource.tables(changes))
  return (
    <div className="page with-side desk">
      <header>
        <h1>{strings.knowledge.title}</h1>
        <p className="intro">{strings.knowledge.intro}</p>
        {tables.state === 'ready' && tables.value.waiting && (
          <p className="notice" role="status">
            {strings.knowledge.waiting}
          </p>
        )}
      </header>
      <div className="facets">
        <Loaded resource={tables}>{({ tables }) => <Tables tables={tables} chosen={props.table} />}</Loaded>
      </div>
      <TableView key={`${props.table} ${changes}`} {...props} changed={() => setChanges(n => n + 1)} />
    </div>
  )
}
