export { type ArticleOptions, readArticle } from './read.ts'
export type * from './types.ts'
