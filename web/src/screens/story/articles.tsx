import { groupBy } from '../../account/group.ts'
import type { ArticleSummaryJson, CopyJson, StoryJson } from '../../api-types.ts'
import { DateText } from '../../components/date-text.tsx'
import { Gradual } from '../../components/gradual.tsx'
import { Link } from '../../components/link.tsx'
import { ArticleTitle, OutletName } from '../../components/names.tsx'
import { useArrowKeys } from '../../components/use-arrow-keys.ts'
import { useSpeech } from '../../language.tsx'
import { address } from '../../routes.ts'
import { type Lookup, useLookup } from './lookup.ts'

function Item(props: {
  readonly article: ArticleSummaryJson
  readonly copies: readonly CopyJson[]
  readonly lookup: Lookup
}) {
  const { article, copies, lookup } = props
  const { strings, percent } = useSpeech()
  return (
    <li>
      <h3>
        <Link to={address.article(article.id)} data-stop>
          <ArticleTitle article={article} />
        </Link>
      </h3>
      <p className="event-facts">
        <OutletName outlet={article.outlet} />
        {article.published === null ? (
          <span className="absent">{strings.story.firstPublished}</span>
        ) : (
          <DateText edtf={article.published} />
        )}
        <span>{strings.count.claims(article.claims)}</span>
      </p>
      {copies.map(copy => {
        const source = lookup.articles.get(copy.of)
        return source === undefined ? null : (
          <p key={copy.of} className="note">
            {strings.story.copiesOf(percent(copy.share))}{' '}
            <Link to={address.article(source.id)}>
              <ArticleTitle article={source} />
            </Link>
          </p>
        )
      })}
    </li>
  )
}

/** The articles of the story, and which of them carry the text of another. */
export function ArticlesView({ story }: { readonly story: StoryJson }) {
  const { strings } = useSpeech()
  const lookup = useLookup(story)
  const onArrow = useArrowKeys()
  const copies = groupBy(story.copies, copy => copy.article)
  return (
    <>
      <h2 className="unseen">{strings.story.views.articles}</h2>
      <Gradual items={story.articles}>
        {shown => (
          <ul className="event-list" onKeyDown={onArrow}>
            {shown.map(article => (
              <Item key={article.id} article={article} copies={copies.get(article.id) ?? []} lookup={lookup} />
            ))}
          </ul>
        )}
      </Gradual>
    </>
  )
}
