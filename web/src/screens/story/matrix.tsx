import { useMemo } from 'react'
import { matrixOf, originMatrixOf, type Says } from '../../account/matrix.ts'
import type { OutletColumn } from '../../account/outlets.ts'
import type { StoryJson } from '../../api-types.ts'
import { Link } from '../../components/link.tsx'
import { MatrixSign } from '../../components/matrix-sign.tsx'
import { ArticleTitle, ArticleWords, OutletName, useOutletText } from '../../components/names.tsx'
import { useSpeech } from '../../language.tsx'
import { useLocation, withParameter } from '../../location.ts'
import { visible } from '../../text/visible.ts'
import { type Column, Table } from './matrix-table.tsx'

function Legend({ legend }: { readonly legend: readonly Says[] }) {
  const { strings } = useSpeech()
  return (
    <ul className="matrix-legend">
      {legend.map(says => (
        <li key={says}>
          <MatrixSign says={says} /> {strings.matrix[says]}
        </li>
      ))}
    </ul>
  )
}

/** An article without a named outlet is told apart by its title. */
function OutletHead({ column: { outlet, articles } }: { readonly column: OutletColumn }) {
  return (
    <>
      <OutletName outlet={outlet} />
      {outlet === null && articles[0] !== undefined && (
        <small>
          <ArticleTitle article={articles[0]} />
        </small>
      )}
    </>
  )
}

function AgainstOutlets({ story }: { readonly story: StoryJson }) {
  const { strings } = useSpeech()
  const outletText = useOutletText()
  const { outlets, rows } = useMemo(() => matrixOf(story), [story])
  const columns = outlets.map((column): Column => {
    const { key, outlet, articles } = column
    return {
      key,
      head: <OutletHead column={column} />,
      text:
        outlet === null
          ? `${strings.matrix.noOutlet}${strings.listSeparator}${articles[0]?.title ?? articles[0]?.file ?? articles[0]?.url ?? ''}`
          : outletText(outlet),
    }
  })
  return (
    <>
      <p className="note">{strings.matrix.intro}</p>
      <Legend legend={['asserts', 'denies', 'copies', 'silent']} />
      <Table story={story} caption={strings.matrix.caption} columns={columns} rows={rows} />
    </>
  )
}

function AgainstOrigins({ story }: { readonly story: StoryJson }) {
  const { strings, say } = useSpeech()
  const { columns, rows } = useMemo(() => originMatrixOf(story), [story])
  const heads = columns.map(
    ({ origin: { id, label, name } }): Column => ({
      key: id,
      text: label === null ? visible(name) : say(label),
      head: label === null ? <ArticleWords text={name} /> : <bdi>{say(label)}</bdi>,
    }),
  )
  return (
    <>
      <p className="note">{strings.by.intro}</p>
      <Legend legend={['asserts', 'denies', 'silent']} />
      <Table story={story} caption={strings.by.caption} columns={heads} rows={rows} />
    </>
  )
}

/** Events against outlets or origins: who asserts, denies, copies, is silent. */
export function MatrixView({ story }: { readonly story: StoryJson }) {
  const { strings } = useSpeech()
  const { path, query } = useLocation()
  const origins = query.get('by') === 'origins'
  const here = query.size === 0 ? path : `${path}?${query}`
  if (story.events.length === 0) return null
  return (
    <section>
      <nav className="by" aria-label={strings.by.label}>
        <span className="note">{strings.by.label}</span>
        <Link to={withParameter(here, 'by', null)} replace aria-current={origins ? undefined : 'true'}>
          {strings.by.outlets}
        </Link>
        <Link to={withParameter(here, 'by', 'origins')} replace aria-current={origins ? 'true' : undefined}>
          {strings.by.origins}
        </Link>
      </nav>
      {origins ? <AgainstOrigins key={here} story={story} /> : <AgainstOutlets key={here} story={story} />}
    </section>
  )
}
