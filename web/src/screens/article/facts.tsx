import type { ReactNode } from 'react'
import type { ArticleJson, SpanJson } from '../../api-types.ts'
import { DateText } from '../../components/date-text.tsx'
import { ArticleWords, OutletName } from '../../components/names.tsx'
import { SourceLink } from '../../components/source-link.tsx'
import { useSpeech } from '../../language.tsx'

/** Where a value was read: the place by its name, and the words where it stands in the text. */
function ReadFrom({
  from,
  span,
  text,
}: {
  readonly from: string
  readonly span: SpanJson | null
  readonly text: string
}) {
  const { strings } = useSpeech()
  return (
    <small className="note">
      {strings.article.readFrom} <bdi>{strings.article.from[from] ?? from}</bdi>
      {span !== null && (
        <>
          {' '}
          (<ArticleWords text={text.slice(span.start, span.end)} />)
        </>
      )}
    </small>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Where the article comes from: outlet and date with their evidence, file or address, the hash of its bytes. */
export function ArticleFacts({ article: page }: { readonly article: ArticleJson }) {
  const { strings } = useSpeech()
  const { article, outlet, published, text } = page
  const words = strings.article
  return (
    <dl className="fields article-facts">
      <Fact name={words.outlet}>
        {outlet === null ? (
          <span className="absent">{words.notStated}</span>
        ) : (
          <>
            <OutletName outlet={outlet.value} /> <ReadFrom from={outlet.from} span={outlet.span} text={text} />
          </>
        )}
      </Fact>
      <Fact name={words.published}>
        {published === null ? (
          <span className="absent">{words.notStated}</span>
        ) : (
          <>
            <DateText edtf={published.value} /> <ReadFrom from={published.from} span={published.span} text={text} />
          </>
        )}
      </Fact>
      {article.file !== null && (
        <Fact name={words.file}>
          <bdi className="path" dir="ltr">
            {article.file}
          </bdi>
        </Fact>
      )}
      {article.url !== null && (
        <Fact name={words.url}>
          <SourceLink url={article.url} />
        </Fact>
      )}
      <Fact name={words.sha256}>
        <bdi className="path hash" dir="ltr">
          {article.sha256}
        </bdi>
      </Fact>
    </dl>
  )
}
