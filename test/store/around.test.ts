import { expect, onTestFinished } from 'vitest'
import { explainEvent, originGraph } from '../../src/account/index.ts'
import { openStore } from '../../src/store/index.ts'
import { examples } from '../account/examples.ts'
import { test } from './engines.ts'
import { fold } from './sample.ts'

test('what a store gives around an event explains it as the whole account does, and holds no other story', async ({
  place,
}) => {
  const account = examples()
  const store = await openStore(await place(), { fold })
  onTestFinished(() => store.close())
  await store.saveAccount(account)
  for (const event of account.events) {
    const part = (await store.around(event.id))!
    expect(part.stories.map(({ id }) => id)).toEqual([event.story])
    expect(part.articles.map(({ id }) => id)).toEqual(part.stories[0]!.articles)
    expect(originGraph(part, event.id)).toEqual(originGraph(account, event.id))
    expect(explainEvent(part, event.id)).toEqual(explainEvent(account, event.id))
  }
  expect(await store.around('e0')).toBeNull()
})
