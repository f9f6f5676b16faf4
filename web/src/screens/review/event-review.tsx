import { useState } from 'react'
import { resource } from '../../api.ts'
import type { StatementJson } from '../../api-types.ts'
import { Choice } from '../../components/choice.tsx'
import { Link } from '../../components/link.tsx'
import { Said } from '../../components/said.tsx'
import { Status } from '../../components/status.tsx'
import { Support } from '../../components/support.tsx'
import { useSpeech } from '../../language.tsx'
import { address } from '../../routes.ts'
import { useMay } from '../../team/who.tsx'
import { useKept } from '../../use-kept.ts'
import { useResource } from '../../use-resource.ts'
import type { ChosenProps } from './chosen.tsx'
import { anew } from './log.tsx'

/** An event with its claims: which belong together is stated here. `claim` is chosen at first, where there is one. */
export function EventReview(
  props: Pick<ChosenProps, 'statements' | 'onChoose'> & {
    readonly story: string
    readonly event: string
    readonly claim: string | null
  },
) {
  const { story: storyId, event: id, claim, statements, onChoose } = props
  const { strings, say } = useSpeech()
  const { reviewing } = strings
  const asked = useResource(anew(resource.story(storyId), statements.version))
  const { value: story } = useKept(asked)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(claim === null ? [] : [claim]))
  const [other, setOther] = useState('')
  const may = useMay('reviewer')
  if (story === null)
    return (
      <p className={asked.state === 'failed' ? 'notice' : 'loading'}>
        {asked.state === 'failed' ? strings.failed.missing : strings.loading}
      </p>
    )
  const event = story.events.find(one => one.id === id)
  if (event === undefined) return <p className="notice">{strings.failed.missing}</p>
  const claims = story.claims.filter(one => event.claims.includes(one.id))
  const others = story.events.filter(one => one.id !== id)
  const state = (statement: StatementJson) => statements.state(statement)
  const toggle = (of: string) => {
    const next = new Set(chosen)
    if (!next.delete(of)) next.add(of)
    setChosen(next)
  }
  const picked = claims.filter(one => chosen.has(one.id)).map(one => one.id)
  return (
    <section className="event-review" aria-label={reviewing.event}>
      <h2>
        <Said text={event.description} />
      </h2>
      <p className="event-support">
        <Status status={event.status} /> <Support support={event.support} />{' '}
        <Link to={address.event(event.story, event.id)}>{reviewing.openEvent}</Link>
      </p>
      <fieldset>
        <legend>{reviewing.eventClaims}</legend>
        <ul className="event-claims">
          {claims.map(one => (
            <li key={one.id}>
              {may ? (
                <label>
                  <input type="checkbox" checked={chosen.has(one.id)} onChange={() => toggle(one.id)} />
                  <Said text={one.description} />
                </label>
              ) : (
                <Said text={one.description} />
              )}
              {one.id !== claim && (
                <button type="button" className="plain" onClick={() => onChoose(one.id)}>
                  {reviewing.reviewThis}
                </button>
              )}
            </li>
          ))}
        </ul>
      </fieldset>
      {!may && claim === null && <p className="note">{reviewing.notAllowed}</p>}
      {may && (
        <div className="review-acts">
          <button
            type="button"
            disabled={picked.length === 0 || picked.length === claims.length}
            onClick={() => state({ action: 'separate', of: 'events', targets: picked })}
          >
            {reviewing.separate}
          </button>
          <button
            type="button"
            disabled={picked.length < 2}
            onClick={() => state({ action: 'join', of: 'origins', targets: picked })}
          >
            {reviewing.originsOf}
          </button>
          <button
            type="button"
            disabled={picked.length !== 1}
            onClick={() => state({ action: 'separate', of: 'origins', targets: picked })}
          >
            {reviewing.originsApart}
          </button>
        </div>
      )}
      {may && others.length > 0 && (
        <div className="review-acts">
          <Choice
            label={reviewing.joinWith}
            value={other}
            onChoose={setOther}
            options={[{ value: '', text: '…' }, ...others.map(one => ({ value: one.id, text: say(one.description) }))]}
          />
          <button
            type="button"
            disabled={other === ''}
            onClick={() => state({ action: 'join', of: 'events', targets: [id, other] })}
          >
            {reviewing.join}
          </button>
        </div>
      )}
    </section>
  )
}
