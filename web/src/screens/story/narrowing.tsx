import { useState } from 'react'
import { type Narrowing, narrowers, narrowsNothing, type StoryIndex } from '../../account/narrow.ts'
import type { StoryJson } from '../../api-types.ts'
import { Choice } from '../../components/choice.tsx'
import { Link } from '../../components/link.tsx'
import { StatusSign, statuses } from '../../components/status.tsx'
import { useSpeech } from '../../language.tsx'
import { go, useLocation, withParameter } from '../../location.ts'
import { useOptions } from './narrowing-options.ts'

type Name = (typeof narrowers)[number]

/** An address with other filters; the page of a list that stood in it is not that of the new one. */
export const withNarrowing = (to: string, name: Name, value: string | null) =>
  withParameter(withParameter(to, 'origin', null), name, value)

const here = () => location.pathname + location.search

/** What a field does with the value that was chosen. */
const choosing = (name: Name) => (value: string | null) =>
  go(withNarrowing(here(), name, value === '' ? null : value), { replace: true })

const chooseType = choosing('type')
const chooseActor = choosing('actor')
const chooseOutlet = choosing('outlet')
const chooseFrom = choosing('from')
const chooseTo = choosing('to')

/** `to` with the filters that stand in the address now. */
export function useKept(): (to: string) => string {
  const { query } = useLocation()
  return to => narrowers.reduce((at, name) => withParameter(at, name, query.get(name)), to)
}

function Day(props: {
  readonly label: string
  readonly value: string | null
  readonly onChoose: (day: string | null) => void
}) {
  const { label, value, onChoose } = props
  return (
    <label className="pick">
      <span className="pick-name">{label}</span>
      <input
        type="date"
        value={value ?? ''}
        onChange={event => onChoose(event.target.value === '' ? null : event.target.value)}
      />
    </label>
  )
}

/** What narrows the story, over all of its views; it stands in the address. */
export function NarrowingBar(props: {
  readonly story: StoryJson
  readonly shown: StoryJson
  readonly index: StoryIndex
  readonly narrowing: Narrowing
}) {
  const { story, shown, index, narrowing } = props
  const { strings, number } = useSpeech()
  const { narrow } = strings
  // On a phone the fields would fill the screen before anything of the story is seen.
  const [open] = useState(() => matchMedia('(min-width: 48rem)').matches || !narrowsNothing(narrowing))
  const { types, actors, outlets } = useOptions(index, narrowing)
  return (
    <search className="narrowing" aria-label={narrow.label}>
      <ul className="pills">
        <li>
          <Link
            to={withNarrowing(here(), 'status', null)}
            replace
            aria-current={narrowing.status === null ? 'true' : undefined}
          >
            {strings.story.allStatuses} <b>{number(story.events.length)}</b>
          </Link>
        </li>
        {statuses.map(status => {
          const count = story.events.filter(event => event.status === status).length
          return count === 0 ? null : (
            <li key={status}>
              <Link
                className={`status ${status}`}
                to={withNarrowing(here(), 'status', narrowing.status === status ? null : status)}
                replace
                title={strings.statusNote[status]}
                aria-current={narrowing.status === status ? 'true' : undefined}
              >
                <StatusSign status={status} />
                {strings.status[status]} <b>{number(count)}</b>
              </Link>
            </li>
          )
        })}
      </ul>
      <details className="narrow-more" open={open}>
        <summary>{narrow.more}</summary>
        <div className="picks">
          <Choice label={narrow.type} value={narrowing.type ?? ''} options={types} onChoose={chooseType} />
          <Choice label={narrow.actor} value={narrowing.actor ?? ''} options={actors} onChoose={chooseActor} />
          <Choice label={narrow.outlet} value={narrowing.outlet ?? ''} options={outlets} onChoose={chooseOutlet} />
          <Day label={narrow.from} value={narrowing.from} onChoose={chooseFrom} />
          <Day label={narrow.to} value={narrowing.to} onChoose={chooseTo} />
        </div>
      </details>
      {!narrowsNothing(narrowing) && (
        <p className="narrowed">
          <span role="status">
            {shown.events.length === 0
              ? narrow.none
              : narrow.shown(strings.count.events(shown.events.length), strings.count.claims(shown.claims.length))}
          </span>{' '}
          <Link to={narrowers.reduce((at, name) => withParameter(at, name, null), here())} replace>
            {narrow.clear}
          </Link>
        </p>
      )}
    </search>
  )
}
