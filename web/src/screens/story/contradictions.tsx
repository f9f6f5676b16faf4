import type { ContradictionJson, StoryJson } from '../../api-types.ts'
import { ClaimCard } from '../../components/claim-card.tsx'
import { Gradual } from '../../components/gradual.tsx'
import { Link } from '../../components/link.tsx'
import { WordLegend } from '../../components/quote.tsx'
import { Said } from '../../components/said.tsx'
import { useSpeech } from '../../language.tsx'
import { address } from '../../routes.ts'
import { type Lookup, useLookup } from './lookup.ts'

/** Two claims beside each other, under what is between them. */
export function SideBySide(props: {
  readonly title: string
  readonly claims: readonly [string, string]
  readonly names?: readonly [string, string]
  readonly lookup: Lookup
}) {
  const { title, claims, names, lookup } = props
  return (
    <section className="opposed">
      <h3>{title}</h3>
      <div className="sides">
        {claims.map((id, side) => {
          const claim = lookup.claims.get(id)
          return claim === undefined ? null : (
            <div key={id}>
              {names !== undefined && <p className="side-name">{names[side]}</p>}
              <ClaimCard claim={claim} article={lookup.articleOf(claim)} />
            </div>
          )
        })}
      </div>
    </section>
  )
}

export function Opposed({
  contradiction,
  lookup,
}: {
  readonly contradiction: ContradictionJson
  readonly lookup: Lookup
}) {
  const { strings } = useSpeech()
  return <SideBySide title={strings.contradiction[contradiction.kind]} claims={contradiction.claims} lookup={lookup} />
}

/** The events, each with the contradictions that stand in none before it: one between two events stands in both. */
function onceEach(events: StoryJson['events']): StoryJson['events'] {
  const shown = new Set<string>()
  return events.map(event => ({
    ...event,
    contradictions: event.contradictions.filter(({ kind, claims }) => {
      const key = `${kind} ${claims.join()}`
      if (shown.has(key)) return false
      shown.add(key)
      return true
    }),
  }))
}

/** What contradicts what, event by event, side by side. */
export function ContradictionsView({ story }: { readonly story: StoryJson }) {
  const { strings } = useSpeech()
  const lookup = useLookup(story)
  const events = onceEach(story.events).filter(event => event.contradictions.length > 0)
  if (events.length === 0) return <p className="notice">{strings.story.noContradictions}</p>
  return (
    <>
      <p className="note">{strings.story.contradictionsNote}</p>
      <WordLegend />
      <Gradual items={events} step={5}>
        {shown =>
          shown.map(event => (
            <section key={event.id}>
              <h2>
                <Link to={address.event(story.id, event.id)}>
                  <Said text={event.description} />
                </Link>
              </h2>
              <Gradual items={event.contradictions} step={2}>
                {some =>
                  some.map(contradiction => (
                    <Opposed
                      key={contradiction.kind + contradiction.claims.join()}
                      contradiction={contradiction}
                      lookup={lookup}
                    />
                  ))
                }
              </Gradual>
            </section>
          ))
        }
      </Gradual>
    </>
  )
}
