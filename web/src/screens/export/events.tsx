import { resource } from '../../api.ts'
import { DateText } from '../../components/date-text.tsx'
import { Gradual } from '../../components/gradual.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { Said } from '../../components/said.tsx'
import { Status } from '../../components/status.tsx'
import { useSpeech } from '../../language.tsx'
import { useResource } from '../../use-resource.ts'

/** As many as one address of the API may name. */
const MOST = 200

/** Which events of a story are exported. */
export function EventChoice(props: {
  readonly story: string
  readonly chosen: readonly string[]
  readonly choose: (events: readonly string[]) => void
}) {
  const { story, chosen, choose } = props
  const { strings } = useSpeech()
  const { exportScreen: say } = strings
  const page = useResource(resource.story(story))
  const tick = (id: string, on: boolean) => choose(on ? [...chosen, id] : chosen.filter(one => one !== id))
  return (
    <details className="box">
      <summary>
        {say.events}{' '}
        <span className="note">({chosen.length === 0 ? say.nothingTicked : strings.count.events(chosen.length)})</span>
      </summary>
      <p className="note">{say.eventsNote}</p>
      <Loaded resource={page}>
        {({ events }) => (
          <fieldset aria-label={say.events}>
            {chosen.length > 0 && (
              <button type="button" onClick={() => choose([])}>
                {say.untick}
              </button>
            )}
            <Gradual items={events}>
              {some => (
                <ul className="choices">
                  {some.map(event => (
                    <li key={event.id}>
                      <label className="choice">
                        <input
                          type="checkbox"
                          checked={chosen.includes(event.id)}
                          disabled={chosen.length >= MOST && !chosen.includes(event.id)}
                          onChange={change => tick(event.id, change.target.checked)}
                        />
                        <span>
                          <Said text={event.description} />
                          <small className="event-facts">
                            <Status status={event.status} />
                            {event.time?.edtf && <DateText edtf={event.time.edtf} />}
                          </small>
                        </span>
                      </label>
                    </li>
                  ))}
                </ul>
              )}
            </Gradual>
          </fieldset>
        )}
      </Loaded>
    </details>
  )
}
