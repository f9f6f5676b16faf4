import { useCallback, useMemo, useState } from 'react'
import { resource } from '../api.ts'
import type { ArticleJson } from '../api-types.ts'
import { Link } from '../components/link.tsx'
import { Loaded } from '../components/loaded.tsx'
import { ArticleTitle } from '../components/names.tsx'
import { WordLegend } from '../components/quote.tsx'
import { useTitle } from '../components/use-title.ts'
import { useSpeech } from '../language.tsx'
import { go } from '../location.ts'
import { address } from '../routes.ts'
import { marksOf, type Shown } from '../text/layers.ts'
import { useResource } from '../use-resource.ts'
import { Came } from './article/came.tsx'
import { ClaimIndex } from './article/claim-index.tsx'
import { ClaimPanel } from './article/claim-panel.tsx'
import { Copies } from './article/copies.tsx'
import { Dates } from './article/dates.tsx'
import { ArticleFacts } from './article/facts.tsx'
import { ArticleText } from './article/text.tsx'

function LayerSwitch({ shown, onChange }: { readonly shown: Shown; readonly onChange: (shown: Shown) => void }) {
  const { strings } = useSpeech()
  return (
    <fieldset className="layers">
      <legend>{strings.article.layers}</legend>
      <label>
        <input
          type="checkbox"
          checked={shown.claims}
          onChange={event => onChange({ ...shown, claims: event.currentTarget.checked })}
        />{' '}
        <span className="in-text claim">{strings.article.layerClaims}</span>
      </label>
      <label>
        <input
          type="checkbox"
          checked={shown.copies}
          onChange={event => onChange({ ...shown, copies: event.currentTarget.checked })}
        />{' '}
        <span className="in-text copied">{strings.article.layerCopies}</span>
      </label>
    </fieldset>
  )
}

function Article({ article, chosen: id }: { readonly article: ArticleJson; readonly chosen: string | null }) {
  const { strings, href } = useSpeech()
  const [shown, setShown] = useState<Shown>({ claims: true, copies: article.copies.length + article.copied.length > 0 })
  const chosen = article.claims.find(claim => claim.id === id) ?? null
  const marks = useMemo(() => marksOf(article, chosen, shown), [article, chosen, shown])
  useTitle(article.article.title ?? strings.article.untitled)

  const articleId = article.article.id
  const choose = useCallback(
    (claim: string) => go(href(address.article(articleId, claim)), { replace: true }),
    [articleId, href],
  )
  const close = useCallback(() => go(href(address.article(articleId)), { replace: true }), [articleId, href])
  const [story] = article.article.stories
  return (
    <div className="page article">
      <header className="article-header">
        {story !== undefined && (
          <p className="back">
            <Link to={address.story(story)}>{strings.article.stories}</Link>
          </p>
        )}
        <h1>
          <ArticleTitle article={article.article} />
        </h1>
        <ArticleFacts article={article} />
      </header>
      <section className="article-body" aria-label={strings.article.text}>
        <LayerSwitch shown={shown} onChange={setShown} />
        <ArticleText article={article} marks={marks} chosen={chosen} onChoose={choose} />
      </section>
      <aside className={chosen === null ? 'side' : 'side has-claim'} aria-label={strings.article.claims}>
        {chosen === null ? (
          <>
            <h2>{strings.article.claims}</h2>
            <ClaimIndex article={article} />
            <Copies article={article} />
          </>
        ) : (
          <>
            <ClaimPanel claim={chosen} article={article} onClose={close} />
            <WordLegend />
          </>
        )}
      </aside>
      <div className="evidence">
        <Dates article={article} />
        <Came article={article} />
      </div>
    </div>
  )
}

/** One article: its text as it was, its claims marked, and beside it the claim that was chosen (`?claim=`). */
export function ArticleScreen({ article, chosen }: { readonly article: string; readonly chosen: string | null }) {
  const page = useResource(resource.article(article))
  return <Loaded resource={page}>{value => <Article article={value} chosen={chosen} />}</Loaded>
}
