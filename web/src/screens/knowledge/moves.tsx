import type { TryJson } from '../../api-types.ts'
import { Link } from '../../components/link.tsx'
import { ArticleWords } from '../../components/names.tsx'
import { Said } from '../../components/said.tsx'
import { useSpeech } from '../../language.tsx'
import { address } from '../../routes.ts'

type Moved = TryJson['examples']['came'][number]

function Claim({ moved, how }: { readonly moved: Moved; readonly how?: string }) {
  return (
    <>
      {how !== undefined && <span className="sign">{how}</span>}{' '}
      <Link to={address.article(moved.article)}>
        <Said text={moved.description} />
      </Link>
      <blockquote className="quote" lang="ar" dir="rtl">
        <ArticleWords text={moved.exact} />
      </blockquote>
    </>
  )
}

function List({ title, n, moved }: { readonly title: string; readonly n: number; readonly moved: readonly Moved[] }) {
  const { number } = useSpeech()
  if (n === 0) return null
  return (
    <>
      <h3>
        {title}: {number(n)}
      </h3>
      <ul className="event-list">
        {moved.map((one, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is an answer that never changes
          <li key={i}>
            <Claim moved={one} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** What a row of one's own would move: claims that come, go and change, with their words. */
export function Moves({ moves }: { readonly moves: TryJson }) {
  const { strings, number } = useSpeech()
  const { knowledge: words } = strings
  const { came, gone, changed, examples, outlets } = moves
  const articles = strings.count.inArticles(moves.articles)
  return (
    <section className="moves" aria-live="polite">
      <h2>{words.moved}</h2>
      <p className="note">{words.on(strings.count.articles(moves.articles), strings.count.claims(moves.claims))}</p>
      {came + gone + changed + outlets.length === 0 && <p>{words.nothing(articles)}</p>}
      <List title={words.came} n={came} moved={examples.came} />
      <List title={words.gone} n={gone} moved={examples.gone} />
      {changed > 0 && (
        <>
          <h3>
            {words.changed}: {number(changed)}
          </h3>
          <ul className="event-list">
            {examples.changed.map(({ before, after }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <li key={i}>
                <Claim moved={before} how={words.before} />
                <Claim moved={after} how={words.after} />
              </li>
            ))}
          </ul>
        </>
      )}
      {outlets.length > 0 && (
        <>
          <h3>
            {words.outlets}: {number(outlets.length)}
          </h3>
          <ul>
            {outlets.map(({ article, before, after }) => (
              <li key={article}>
                <Link to={address.article(article)}>
                  <bdi>{before ?? words.nobody}</bdi> → <bdi>{after ?? words.nobody}</bdi>
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
