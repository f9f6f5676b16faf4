import type { HeldNow } from '../../account/on-day.ts'
import type { StoryJson } from '../../api-types.ts'
import { Link } from '../../components/link.tsx'
import { ArticleWords, Name, Precision } from '../../components/names.tsx'
import { useSpeech } from '../../language.tsx'
import { address } from '../../routes.ts'

type Holding = HeldNow['holdings'][number]

/** "since 7 March", "until 9 March or later": a state said on a day may have begun before and ended after. */
function useSpan(): (holding: Holding) => string | null {
  const { strings, date } = useSpeech()
  const { time } = strings
  const side = (edtf: string | null, plain: (day: string) => string, open: (day: string) => string) => {
    if (edtf === null) return null
    const [from = '', to] = edtf.split('/')
    if (to === undefined) return plain(date(from))
    if (from === '..' || from === '') return open(date(to))
    if (to === '..' || to === '') return open(date(from))
    return plain(time.between(date(from), date(to)))
  }
  return ({ since, until }) => {
    const parts = [side(since, time.since, time.sinceOrBefore), side(until, time.until, time.untilOrLater)].filter(
      part => part !== null,
    )
    return parts.length === 0 ? null : parts.join(strings.listSeparator)
  }
}

/** Who is said to hold which place, each statement the way to its event and its claims. */
export function Ground({ held, story }: { readonly held: readonly HeldNow[]; readonly story: StoryJson }) {
  const { strings, say } = useSpeech()
  const spanOf = useSpan()
  const { time } = strings
  const origins = new Map(story.origins.map(origin => [origin.id, origin]))
  return (
    <section className="held">
      <h2>{time.ground}</h2>
      <p className="note">{time.groundNote}</p>
      {held.length === 0 && <p className="note">{time.groundNone}</p>}
      {held.map(({ place, holdings, disagree }) => (
        <div
          key={`${place.ref ?? place.name} ${holdings[0]?.event}`}
          className={disagree ? 'held-place disagree' : 'held-place'}
        >
          <h3>
            <Name named={place} /> <Precision place={place} />
          </h3>
          {disagree && <p className="note">{time.disagree}</p>}
          <ul>
            {holdings.map(holding => (
              <li
                key={`${holding.event} ${holding.holder.ref ?? holding.holder.name} ${holding.how} ${holding.since} ${holding.until}`}
              >
                <Link to={address.event(story.id, holding.event)}>
                  {holding.holder.label === null ? (
                    <ArticleWords text={holding.holder.name} />
                  ) : (
                    <bdi>{say(holding.holder.label)}</bdi>
                  )}{' '}
                  {time[holding.how]}
                </Link>{' '}
                <span className="note">
                  {[
                    holding.polarity === 'denied' ? time.denied : null,
                    holding.factuality === 'occurred' || holding.factuality === 'ongoing'
                      ? null
                      : strings.factuality[holding.factuality],
                    holding.part ? time.part : null,
                    spanOf(holding),
                  ]
                    .filter(part => part !== null)
                    .join(strings.listSeparator)}
                </span>
                <span className="note origins">
                  {holding.origins.slice(0, 4).map((id, i) => {
                    const origin = origins.get(id)
                    return (
                      <span key={id}>
                        {i > 0 && strings.listSeparator}
                        {origin?.label == null ? (
                          <ArticleWords text={origin?.name ?? id} />
                        ) : (
                          <bdi>{say(origin.label)}</bdi>
                        )}
                      </span>
                    )
                  })}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
