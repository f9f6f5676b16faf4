export { decodedText } from './decode.ts'
export { withTold } from './publication/told-by-user.ts'
export { type ArticleOptions, readArticle } from './read.ts'
export type * from './types.ts'
