import type { ArticleJson } from '../../api-types.ts'
import { DateText } from '../../components/date-text.tsx'
import { ArticleWords } from '../../components/names.tsx'
import { useSpeech } from '../../language.tsx'
import { visible } from '../../text/visible.ts'
import { Fact, Place } from './read-from.tsx'

type DateSaid = ArticleJson['dates'][number]

/** What one place says: the day as it is understood, the words as they stand, and whether the article is dated by it. */
function DateItem({ date: { value, said, from, span, taken } }: { readonly date: DateSaid }) {
  const { strings } = useSpeech()
  return (
    <li className={taken ? 'taken' : undefined}>
      <DateText edtf={value} /> {taken && <strong className="tag">{strings.article.dates.taken}</strong>}
      <p className="note">
        <Place from={from} />
        {': '}
        {span === null ? (
          <q dir="auto">{visible(said)}</q>
        ) : (
          <q>
            <ArticleWords text={said} />
          </q>
        )}
      </p>
    </li>
  )
}

/** Whatever says when the article was published, the surest first, and the agencies that it credits. */
export function Dates({ article: { dates, credits, published } }: { readonly article: ArticleJson }) {
  const { strings, say } = useSpeech()
  const words = strings.article.dates
  return (
    <section aria-labelledby="dates">
      <h2 id="dates">{words.title}</h2>
      {dates.length === 0 ? (
        <p className="note">{words.none}</p>
      ) : (
        <>
          <p className="note">{published === null ? words.noneTaken : words.note}</p>
          <ol className="dates-said">
            {dates.map((date, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two places may say the same, and the list of one article never changes
              <DateItem key={i} date={date} />
            ))}
          </ol>
        </>
      )}
      <dl className="fields">
        <Fact name={words.credits}>
          {credits.length === 0 ? (
            <span className="absent">{words.noCredits}</span>
          ) : (
            <ul>
              {credits.map(({ start, name, label, from }) => (
                <li key={start}>
                  <ArticleWords text={name} />
                  {label !== null && say(label) !== name && <bdi> ({say(label)})</bdi>}{' '}
                  <small className="note">
                    {strings.article.readFrom} <Place from={from} />
                  </small>
                </li>
              ))}
            </ul>
          )}
        </Fact>
      </dl>
    </section>
  )
}
