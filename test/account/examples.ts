import { readdirSync, readFileSync } from 'node:fs'
import { reconcile } from '../../src/account/index.ts'
import type { Account } from '../../src/account/types.ts'
import { readArticle } from '../../src/article/index.ts'
import type { Article } from '../../src/article/types.ts'
import { findClaims } from '../../src/claims/index.ts'
import { captureOf } from '../store/sample.ts'

const folder = new URL('../../examples/', import.meta.url)

/** The account of the invented articles in `examples/`, read as a user's are. */
export function examples(): Account {
  const articles = readdirSync(folder)
    .filter(name => /\.(?:txt|html)$/.test(name))
    .sort()
    .map(name => readArticle(captureOf(name, readFileSync(new URL(name, folder), 'utf8'))))
    .filter((read): read is Article => !('reason' in read))
  return reconcile(articles, articles.flatMap(findClaims))
}
