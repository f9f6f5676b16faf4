export { decodedText } from './decode.ts'
export { type ArticleOptions, readArticle } from './read.ts'
export type * from './types.ts'
