import type { ArticleJson } from '../../api-types.ts'
import { DateText } from '../../components/date-text.tsx'
import { OutletName } from '../../components/names.tsx'
import { SourceLink } from '../../components/source-link.tsx'
import { useSpeech } from '../../language.tsx'
import { visible } from '../../text/visible.ts'
import { Fact, ReadFrom } from './read-from.tsx'

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
            {visible(article.file)}
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
        {page.came !== null && (
          <>
            {' '}
            <a className="note" href="#came">
              {words.came.title}
            </a>
          </>
        )}
      </Fact>
    </dl>
  )
}
