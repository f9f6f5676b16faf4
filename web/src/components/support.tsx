import type { EventJson } from '../api-types.ts'
import { useSpeech } from '../language.tsx'

/** "3 claims in 2 articles, 1 independent origin". */
export function useSupportText(): (support: EventJson['support']) => string {
  const { strings } = useSpeech()
  const { count } = strings
  return ({ claims, articles, independent }) =>
    strings.support(count.claims(claims), count.inArticles(articles), count.independent(independent))
}

export function Support({ support }: { readonly support: EventJson['support'] }) {
  const text = useSupportText()
  return <span className="support">{text(support)}</span>
}
