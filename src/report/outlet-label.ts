import type { Article } from '../article/types.ts'
import { html, type Markup, path } from './html.ts'
import { fileName, outletName } from './names.ts'
import { both, type View, wordsWith } from './view.ts'

/** An article's outlet for a page; where the article states none, it says so and names the file: a file is no outlet. */
export const outletLabel = (article: Article, view: View): Markup =>
  article.outlet
    ? html`<bdi>${both(lang => outletName(article, view.options.context, lang))}</bdi>`
    : wordsWith('outlet.unknown', { file: () => path(fileName(article)) })
