import { useSpeech } from '../language.tsx'
import { Link } from './link.tsx'

/** Onward to the next page, and back to the first; nothing where there is one page only. */
export function Paging(props: {
  readonly cursor: string | null
  readonly next: string | null
  readonly to: (cursor: string | null) => string
}) {
  const { cursor, next, to } = props
  const { strings } = useSpeech()
  if (cursor === null && next === null) return null
  return (
    <nav className="paging" aria-label={strings.paging.label}>
      {cursor !== null && <Link to={to(null)}>{strings.paging.first}</Link>}
      {next !== null && <Link to={to(next)}>{strings.paging.next}</Link>}
    </nav>
  )
}
