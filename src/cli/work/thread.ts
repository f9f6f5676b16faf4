/** What a thread of `readers.ts` does: reads one capture, or finds the claims of one article. */
import { claimsInOrder } from '../../account/index.ts'
import { type Article, type ArticleOptions, readArticle } from '../../article/index.ts'
import type { Capture, InputFailure } from '../../capture/types.ts'
import { findClaims } from '../../claims/index.ts'
import type { ReadArticle } from '../../store/index.ts'

/** A capture to be read, or an article that was. */
export type Task = { readonly capture: Capture; readonly options: ArticleOptions } | { readonly article: Article }

export default function read(task: Task): ReadArticle | InputFailure {
  const article = 'article' in task ? task.article : readArticle(task.capture, task.options)
  return 'reason' in article ? article : { article, claims: claimsInOrder([article], findClaims(article)) }
}
