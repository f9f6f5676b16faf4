import type { ArticleJson } from '../../api-types.ts'
import { useSpeech } from '../../language.tsx'
import { visible } from '../../text/visible.ts'
import { Custody } from './custody.tsx'
import { Fact, Place } from './read-from.tsx'

type CameJson = NonNullable<ArticleJson['came']>

/** A value that was said beside an article is shown up to so many characters; the API has all of it. */
const LONGEST = 1000

/** A moment as it was written down: to the second, in UTC, from left to right. */
export function Moment({ at }: { readonly at: string }) {
  const found = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(?:\.\d+)?Z$/.exec(at)
  return (
    <time className="path" dir="ltr" dateTime={found === null ? undefined : at} title={visible(at)}>
      {found === null ? visible(at) : `${found[1]} ${found[2]} UTC`}
    </time>
  )
}

export function Hash({ sha256 }: { readonly sha256: string }) {
  return (
    <bdi className="path hash" dir="ltr">
      {sha256}
    </bdi>
  )
}

/** A name or address from outside, from left to right. */
export function Outside({ text }: { readonly text: string }) {
  return (
    <bdi className="path" dir="ltr">
      {visible(text)}
    </bdi>
  )
}

function Inside({ inside }: { readonly inside: CameJson['inside'] }) {
  const { strings } = useSpeech()
  const words = strings.article.came
  if (inside.length === 0) return <span className="absent">{words.notInside}</span>
  return (
    <ol className="holders">
      {inside.map(({ name, sha256, member }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: holders lie in each other in this order, and it never changes
        <li key={i}>
          <Outside text={name} />
          <p className="note">
            {words.member} <Outside text={member} />
          </p>
          <p className="note">
            SHA-256{' '}
            {sha256 === null ? <span className="absent">{words.notReadToItsEnd}</span> : <Hash sha256={sha256} />}
          </p>
        </li>
      ))}
    </ol>
  )
}

/** What the server answered; its headers only for who asks for them. */
function Answer({ http: { status, headers, redirects } }: { readonly http: NonNullable<CameJson['http']> }) {
  const { strings, number } = useSpeech()
  const words = strings.article.came
  return (
    <>
      <p>
        HTTP <bdi>{status}</bdi>
      </p>
      {redirects.length > 0 && (
        <>
          <p className="note">{words.redirects}</p>
          <ol className="holders">
            {redirects.map((address, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an address may be gone through twice
              <li key={i}>
                <Outside text={address} />
              </li>
            ))}
          </ol>
        </>
      )}
      <details>
        <summary>
          {words.headers} ({number(headers.length)})
        </summary>
        <ul className="headers" dir="ltr">
          {headers.map(([name, value], i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: headers of one name may come twice, and the order counts
            <li key={i}>
              <Outside text={`${name}: ${value}`} />
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}

/** Where the article's bytes came from, how, what was said beside them, and what vouches for them. */
export function Came({ article: { came, article } }: { readonly article: ArticleJson }) {
  const { strings, number } = useSpeech()
  const words = strings.article.came
  if (came === null) return null
  const { retrieved, addedAt, http, facts, original, length, met } = came
  return (
    <section aria-labelledby="came" className="came">
      <h2 id="came">{words.title}</h2>
      <p className="note">{words.note}</p>
      <dl className="fields">
        <Fact name={words.retrieved}>
          {retrieved === null ? <span className="absent">{words.notRetrieved}</span> : <Moment at={retrieved} />}
        </Fact>
        <Fact name={words.added}>
          <Moment at={addedAt} />{' '}
          {met[0]?.tool != null && (
            <small className="note">
              <bdi dir="ltr">{visible(met[0].tool)}</bdi>
            </small>
          )}
        </Fact>
        <Fact name={words.inside}>
          <Inside inside={came.inside} />
        </Fact>
        {http !== null && (
          <Fact name={words.answer}>
            <Answer http={http} />
          </Fact>
        )}
        <Fact name={words.bytes}>
          {words.length(number(length))}{' '}
          <p className="note">
            SHA-256 <Hash sha256={article.sha256} />
          </p>
        </Fact>
        {original !== null && (
          <Fact name={words.original}>
            <p>
              {words.made} <bdi dir="ltr">{visible(original.made)}</bdi>
            </p>
            <p className="note">
              {words.length(number(original.length))}, SHA-256 <Hash sha256={original.sha256} />
            </p>
          </Fact>
        )}
        {facts.length > 0 && (
          <Fact name={words.facts}>
            <ul className="facts-said">
              {facts.map(({ from, value }, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a feed may say one thing twice
                <li key={i}>
                  <small className="note">
                    <Place from={from} />
                  </small>{' '}
                  <bdi dir="auto">{visible(value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value)}</bdi>
                </li>
              ))}
            </ul>
          </Fact>
        )}
      </dl>
      <Custody came={came} />
    </section>
  )
}
