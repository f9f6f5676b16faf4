import { dossierAddress } from '../../../web/src/downloads.ts'
import type { Route, StoryView } from '../../../web/src/routes.ts'
import { address, storyViews } from '../../../web/src/routes.ts'
import type { Served } from './served.ts'

/** One screen as a test opens it. `as` says who looks: one person on a laptop, a member of a team, or a stranger to it. */
export interface Visit {
  readonly path: string
  readonly as: 'alone' | 'member' | 'stranger'
}

interface Named {
  readonly id: string
}

/** The story with the most articles, and an event, an article and a claim of it, as the API tells them. */
async function sample(url: string) {
  const ask = async <T>(path: string): Promise<T> => {
    const answer = await fetch(`${url}/api/v1${path}`)
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
    return (await answer.json()) as T
  }
  const { items } = await ask<{ items: (Named & { counts: { articles: number } })[] }>('/stories')
  const most = items.reduce((largest, one) => (one.counts.articles > largest.counts.articles ? one : largest))
  const told = await ask<Record<'events' | 'claims', readonly Named[]>>(`/stories/${encodeURIComponent(most.id)}`)
  const [event, claim] = [told.events[0]!.id, told.claims[0]! as Named & { article: string }]
  const [outlet] = (await ask<{ items: { outlet: { key: string } }[] }>('/outlets')).items
  const [origin] = (await ask<{ items: { origin: Named }[] }>('/origins')).items
  return {
    story: most.id,
    event,
    article: claim.article,
    claim: claim.id,
    outlet: outlet!.outlet.key,
    origin: origin!.origin.id,
  }
}

/** Pages of the server that are not of the workbench: the dossier of a story, and what is told of the API. */
export async function pagesBeside({ alone }: Served): Promise<readonly Visit[]> {
  const { story } = await sample(alone)
  return [dossierAddress(story, [], {}), '/api'].map(path => ({ path, as: 'alone' }))
}

type Paths<T extends string> = Record<T, readonly string[]>

/**
 * Every screen of the workbench's table of routes. The type asks for an entry for each screen and the views are the table's own list,
 * so a screen that is added and not visited here does not compile. `all` adds screens with something asked of them or chosen on them.
 */
export async function everyVisit({ alone, invited }: Served, all: boolean): Promise<readonly Visit[]> {
  const { story, event, article, claim, outlet, origin } = await sample(alone)
  const once: Paths<Route['screen']> = {
    stories: [address.stories()],
    story: [...storyViews.map((view: StoryView) => address.story(story, view)), address.event(story, event)],
    article: [address.article(article, claim)],
    claim: [address.claim(claim)],
    search: [address.search('قتل')],
    inputs: [address.inputs()],
    review: [address.review()],
    export: [address.export(story)],
    knowledge: [address.knowledge()],
    sources: [address.sources()],
    join: [`/join#${invited}`],
    account: [address.account()],
    team: [address.team()],
    nowhere: ['/nowhere/at/all'],
  }
  const more: Partial<Paths<Route['screen']>> = {
    story: [`${address.story(story, 'matrix')}?by=origins`, `${address.story(story)}?type=killing`],
    article: [address.article(article)],
    search: [address.search(''), address.search('zzzz'), `${address.search('')}&type=killing`],
    review: [address.review(claim), address.review(event), address.review(null, story)],
    export: [address.export()],
    knowledge: [address.knowledge('outlets', 'a'), address.knowledge('event-verbs')],
    sources: [address.sources('origins'), address.outlet(outlet), address.origin(origin)],
  }
  const who: Partial<Record<Route['screen'], Visit['as']>> = { join: 'stranger', account: 'member', team: 'member' }
  const visits = (Object.keys(once) as Route['screen'][]).flatMap(screen =>
    [...once[screen], ...(all ? (more[screen] ?? []) : [])].map(path => ({ path, as: who[screen] ?? 'alone' })),
  )
  return [...visits, { path: address.stories(), as: 'stranger' }]
}
