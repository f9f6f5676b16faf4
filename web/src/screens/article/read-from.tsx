import type { ReactNode } from 'react'
import type { SpanJson } from '../../api-types.ts'
import { ArticleWords } from '../../components/names.tsx'
import { useSpeech } from '../../language.tsx'
import { visible } from '../../text/visible.ts'

/** A place where a value was read: in words where we have some, else by its own name (`meta article:published_time`). */
export function Place({ from }: { readonly from: string }) {
  const { strings } = useSpeech()
  const words = strings.article.from[from]
  return words === undefined ? <bdi dir="ltr">{visible(from)}</bdi> : <bdi>{words}</bdi>
}

/** Where a value was read: the place by its name, and the words where it stands in the text. */
export function ReadFrom(props: { readonly from: string; readonly span: SpanJson | null; readonly text: string }) {
  const { from, span, text } = props
  const { strings } = useSpeech()
  return (
    <small className="note">
      {strings.article.readFrom} <Place from={from} />
      {span !== null && (
        <>
          {' '}
          (<ArticleWords text={text.slice(span.start, span.end)} />)
        </>
      )}
    </small>
  )
}

export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
