/**
 * All articles read again, in parts: what was read is laid aside, and once all is, it takes the place of what was there. A program that is killed has lost nothing
 * of it, and until the end the account is as it was.
 */
import { sql } from 'kysely'
import type { Article } from '../article/types.ts'
import type { InputFailure } from '../capture/types.ts'
import type { Engine } from './engine.ts'
import { articlesOf, clear, exchange } from './exchange.ts'
import type { ReadArticle } from './growing.ts'
import { type KeptCapture, keptIn } from './kept.ts'
import { articleRow, claimRow, type Row } from './rows.ts'
import type { Db } from './schema.ts'
import type { RequiredWords } from './search/index.ts'
import { putSetting, settingOf, UNDER_WAY } from './settings.ts'

/** An article that is to be read again: its capture, and how it is dated now. */
export interface ToReadAgain {
  readonly kept: KeptCapture
  readonly published: Article['published']
}

/** Every method is one transaction, and may be done twice. */
export interface Rereading {
  /** Begins with every article of which there is a capture, or goes on with what was begun in these words and is not ended. */
  begin(how: string): Promise<void>
  /** In which words one was begun that is not ended; null where none was. */
  underWay(): Promise<string | null>
  /** Some of those that wait, in the order of their SHA-256. */
  next(limit: number): Promise<readonly ToReadAgain[]>
  /** Lays aside what each gave, by its SHA-256; null where nothing could be had, so that the article stays as it is. */
  put(read: ReadonlyMap<string, ReadArticle | InputFailure | null>): Promise<void>
  /**
   * Puts what was read in the place of what was there: all articles wait to be placed, and what gave no article any more is a failure. Does nothing while any waits to be
   * read, or where nothing was begun.
   *
   * @param when ISO 8601.
   */
  end(when: string): Promise<void>
}

export function rereadingOn(
  engine: Engine,
  words: RequiredWords,
  read: <T>(work: (trx: Db) => Promise<T>) => Promise<T>,
  write: <T>(work: (trx: Db) => Promise<T>) => Promise<T>,
): Rereading {
  return {
    begin: how =>
      write(async trx => {
        if ((await settingOf(trx, UNDER_WAY)) === how) return
        await trx.deleteFrom('again').execute()
        await sql`insert into again (sha256) select distinct a.sha256 from articles a join captures c on c.sha256 = a.sha256`.execute(
          trx,
        )
        await putSetting(trx, UNDER_WAY, how)
      }),
    underWay: () => read(trx => settingOf(trx, UNDER_WAY)),
    next: limit =>
      read(async trx => {
        const rows = await trx
          .selectFrom('again')
          .select('sha256')
          .where('data', 'is', null)
          .orderBy('sha256')
          .limit(limit)
          .execute()
        const some: ToReadAgain[] = []
        for (const { sha256 } of rows) {
          const [article] = await articlesOf(trx, sha256)
          const { published } = JSON.parse(article?.data ?? '{"published":null}') as Article
          some.push({ kept: (await keptIn(trx, sha256))!, published })
        }
        return some
      }),
    put: all =>
      write(async trx => {
        for (const [sha256, one] of all) {
          const laid = one === null || (await isAsBefore(trx, sha256, one)) ? null : laidAside(one)
          if (laid === null) await trx.deleteFrom('again').where('sha256', '=', sha256).execute()
          else await trx.updateTable('again').set(laid).where('sha256', '=', sha256).execute()
        }
      }),
    end: when =>
      write(async trx => {
        if ((await settingOf(trx, UNDER_WAY)) === null) return
        if ((await trx.selectFrom('again').select('sha256').where('data', 'is', null).executeTakeFirst()) !== undefined)
          return
        await clear(trx)
        await exchange(trx, engine, words, when)
        await trx.updateTable('account').set({ grown: 1 }).execute()
        await trx.deleteFrom('settings').where('name', '=', UNDER_WAY).execute()
        await putSetting(trx, 'readings', String(1 + Number((await settingOf(trx, 'readings')) ?? 0)))
      }),
  }
}

/** Whether reading gave what is there. Where people reviewed a claim, what the machine read of it is not looked for. */
async function isAsBefore(trx: Db, sha256: string, read: ReadArticle | InputFailure): Promise<boolean> {
  if ('reason' in read) return false
  const rows = await articlesOf(trx, sha256)
  const now = articleRow(read.article, read.claims.length)
  const [was] = rows
  if (rows.length !== 1 || was?.id !== now.id || was.data !== now.data || was.summary !== now.summary) return false
  if (!sameBytes(was.capture_offsets, now.capture_offsets) || !sameBytes(was.listed, now.listed)) return false
  const claims = await trx
    .selectFrom('claims')
    .select('data')
    .where('article', '=', now.id)
    .orderBy('position')
    .execute()
  return (
    claims.length === read.claims.length && read.claims.every((claim, i) => claimRow(claim, i).data === claims[i]!.data)
  )
}

const sameBytes = (a: Uint8Array | null, b: Uint8Array | null): boolean =>
  a === null || b === null ? a === b : Buffer.compare(Buffer.from(new Uint8Array(a)), b) === 0

function laidAside(read: ReadArticle | InputFailure): Pick<Row<'again'>, 'data' | 'capture_offsets'> {
  if ('reason' in read) return { data: JSON.stringify({ failure: read }), capture_offsets: null }
  const { data, capture_offsets } = articleRow(read.article, read.claims.length)
  return { data: JSON.stringify({ article: JSON.parse(data), claims: read.claims }), capture_offsets }
}
