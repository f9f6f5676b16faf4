import type { ArticleSummaryJson, NamedJson, OutletJson, PlaceJson } from '../api-types.ts'
import { type Speech, useSpeech } from '../language.tsx'
import { visible } from '../text/visible.ts'

/** Words of an article, in its language and direction whatever stands around them. */
export function ArticleWords({ text }: { readonly text: string }) {
  return (
    <bdi className="article-words" lang="ar">
      {visible(text.replace(/\s+/gu, ' '))}
    </bdi>
  )
}

/** The one plain name of the tables where they know it, and the article's own words. */
export function Name({ named, own = true }: { readonly named: NamedJson; readonly own?: boolean }) {
  const { say, strings } = useSpeech()
  const label = named.label === null ? null : say(named.label)
  if (label === null) return <ArticleWords text={named.name} />
  return (
    <>
      <bdi>{label}</bdi>
      {own && label !== named.name && (
        <small className="own-words" title={strings.claim.articleWords}>
          <ArticleWords text={named.name} />
        </small>
      )}
    </>
  )
}

/** What kind of place a name names, in brackets after it: how exact it is. */
export function Precision({ place }: { readonly place: PlaceJson }) {
  const { strings } = useSpeech()
  return <small className="note">({strings.precision[place.precision]})</small>
}

export function OutletName({ outlet }: { readonly outlet: OutletJson | null }) {
  const { say, strings } = useSpeech()
  if (outlet === null) return <span className="absent">{strings.matrix.noOutlet}</span>
  return outlet.label === null ? <ArticleWords text={outlet.name} /> : <bdi>{say(outlet.label)}</bdi>
}

/** The name of an outlet as plain text, for labels. */
export const outletTextIn =
  ({ say, strings }: Pick<Speech, 'say' | 'strings'>) =>
  (outlet: OutletJson | null): string =>
    outlet === null ? strings.matrix.noOutlet : outlet.label === null ? visible(outlet.name) : say(outlet.label)

export const useOutletText = (): ((outlet: OutletJson | null) => string) => outletTextIn(useSpeech())

export function ArticleTitle({ article }: { readonly article: ArticleSummaryJson }) {
  const { strings } = useSpeech()
  if (article.title !== null) return <ArticleWords text={article.title} />
  const path = article.file ?? article.url
  return path === null ? (
    <bdi>{strings.article.untitled}</bdi>
  ) : (
    <bdi className="path" dir="ltr">
      {visible(path)}
    </bdi>
  )
}

/** The outlet that says something in its own voice; where it is not stated, the article that does. */
export function OwnVoice({ article }: { readonly article: ArticleSummaryJson | null }) {
  return (
    <>
      <OutletName outlet={article?.outlet ?? null} />
      {article !== null && article.outlet === null && (
        <>
          {': '}
          <ArticleTitle article={article} />
        </>
      )}
    </>
  )
}
