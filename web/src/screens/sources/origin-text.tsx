import type { OriginNameJson } from '../../api-types.ts'
import { ArticleWords } from '../../components/names.tsx'
import { useSpeech } from '../../language.tsx'

/** An origin by the name of the tables, or in the words of an article. */
export function OriginText({ origin }: { readonly origin: OriginNameJson }) {
  const { say } = useSpeech()
  return origin.label === null ? <ArticleWords text={origin.name} /> : <bdi>{say(origin.label)}</bdi>
}
