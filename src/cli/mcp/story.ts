import { z } from 'zod'
import type { Claim } from '../../claims/types.ts'
import { EventStatusSchema } from '../../server/index.ts'
import type { StoryPage } from '../../store/index.ts'
import { NoAnswer } from './answer.ts'
import { eventHead } from './event-told.ts'
import { cursor, id, limit, pageOf } from './paging.ts'
import { type Reading, tool } from './tool.ts'
import { LENGTHS, type Quoted, quoting } from './words.ts'

const input = z.strictObject({
  story: id.optional().describe('The id of a story. Without it: the list of the stories, to choose from.'),
  status: EventStatusSchema.optional().describe('Only events of this status.'),
  cursor,
  limit,
})

export const story = tool({
  name: 'story',
  title: 'Stories, and the events of one',
  description:
    'Without an id: the stories of the account. With one: its events, each with its type, status, on how many independent origins it stands, and the words of its first claim. The tool event tells more of one.',
  input,
  answer: ({ story, status, ...paging }, store) =>
    story === undefined ? stories(paging, store) : events(story, status, paging, store),
})

type Paging = { readonly limit: number; readonly cursor?: string | undefined }

async function stories({ limit, cursor }: Paging, store: Reading) {
  const { items, total, next } = await store.stories(limit, cursor ?? null)
  const told = []
  for (const { id } of items) {
    const page = await store.story(id)
    if (page !== null) told.push(headOf(page, new Texts(page)))
  }
  return { total, items: told, next }
}

async function events(id: string, status: string | undefined, paging: Paging, store: Reading) {
  const page = await store.story(id)
  if (page === null) throw new NoAnswer('The account has no such story.')
  const texts = new Texts(page)
  const claims = new Map(page.claims.map(({ claim }) => [claim.id, claim]))
  const list = page.events.filter(event => status === undefined || event.status === status)
  return {
    ...headOf(page, texts),
    events: pageOf(
      list,
      paging,
      event => event.id,
      event =>
        eventHead(
          event,
          event.claims.flatMap(id => claims.get(id) ?? []),
          claim => texts.of(claim),
        ),
    ),
  }
}

/** The articles of a story, each looked at when it is quoted. */
class Texts {
  readonly #made = new Map<string, Quoted>()
  readonly #page: StoryPage
  readonly #summaries: ReadonlyMap<string, StoryPage['articles'][number]>

  constructor(page: StoryPage) {
    this.#page = page
    this.#summaries = new Map(page.articles.map(one => [one.id, one]))
  }

  of({ article }: Pick<Claim, 'article'>): Quoted | null {
    const made = this.#made.get(article)
    if (made !== undefined) return made
    const text = this.#page.texts.get(article)?.text
    const about = this.#summaries.get(article)
    if (text === undefined || about === undefined) return null
    const sourced = <T>(value: T) => ({ value, span: null, from: '' })
    const quoted = quoting({
      id: article,
      text,
      outlet: about.outlet && sourced(about.outlet),
      published: about.published === null ? null : sourced(about.published),
    })
    this.#made.set(article, quoted)
    return quoted
  }
}

function headOf({ summary, articles }: StoryPage, texts: Texts) {
  const { id, title, counts, reported, happened } = summary
  return { story: id, title: headline(title, articles, texts), counts, reported, happened }
}

/** A story is called as one of its articles is: where that stands. */
function headline(title: string, articles: StoryPage['articles'], texts: Texts) {
  for (const article of articles) {
    if (article.title !== title) continue
    const quoted = texts.of({ article: article.id })
    const start = quoted?.text.indexOf(title) ?? -1
    if (quoted && start >= 0)
      return { ...quoted.source, ...quoted.words({ start, end: start + title.length }, LENGTHS.evidence) }
  }
  return null
}
