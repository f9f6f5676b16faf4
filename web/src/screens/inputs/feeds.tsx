import { useState } from 'react'
import { resource } from '../../api.ts'
import { DateText } from '../../components/date-text.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { useSpeech } from '../../language.tsx'
import { visible } from '../../text/visible.ts'
import { useResource } from '../../use-resource.ts'

/** A moment to the minute, as the log writes it and a date is said. */
const minute = (at: string): string => at.slice(0, 16)

/** The feeds that are watched, those in trouble first. */
export function Feeds() {
  const { strings, number } = useSpeech()
  const { feeds: words } = strings
  const [cursor, setCursor] = useState<string | null>(null)
  const feeds = useResource(resource.feeds(cursor))
  return (
    <section>
      <h2>{words.title}</h2>
      <p className="note">{words.intro}</p>
      <Loaded resource={feeds}>
        {({ items, next }) =>
          items.length === 0 ? (
            <p>{words.none}</p>
          ) : (
            <>
              <ul className="feeds">
                {items.map(feed => (
                  <li key={feed.url}>
                    <bdi className="path" dir="ltr">
                      {visible(feed.url)}
                    </bdi>
                    <p className="event-facts">
                      <span className={feed.failures === 0 ? 'sign' : 'sign denied-sign'}>
                        {feed.failures === 0 ? words.well : words.trouble(number(feed.failures))}
                      </span>
                      <span>
                        {words.fetched}:{' '}
                        {feed.fetchedAt === null ? words.never : <DateText edtf={minute(feed.fetchedAt)} />}
                      </span>
                      <span>
                        {words.due}: <DateText edtf={minute(feed.due)} />
                      </span>
                      <span>
                        {words.kept}: {number(feed.kept)}
                      </span>
                      <span>
                        {words.waiting}: {number(feed.waiting)}
                      </span>
                      <span>
                        {words.lost}: {number(feed.lost)}
                      </span>
                    </p>
                    {feed.message !== null && (
                      <p className="failure">
                        <bdi lang="en">{visible(feed.message)}</bdi>
                      </p>
                    )}
                  </li>
                ))}
              </ul>
              {next !== null && (
                <button type="button" onClick={() => setCursor(next)}>
                  {strings.paging.next}
                </button>
              )}
            </>
          )
        }
      </Loaded>
    </section>
  )
}
