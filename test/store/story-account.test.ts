import { expect, onTestFinished } from 'vitest'
import { partOf } from '../../src/report/index.ts'
import { openStore } from '../../src/store/index.ts'
import { examples } from '../account/examples.ts'
import { test } from './engines.ts'
import { fold, sampleAccount } from './sample.ts'

test('what a store gives of one story is that part of the whole account', async ({ place }) => {
  for (const account of [examples(), sampleAccount()]) {
    const store = await openStore(await place(), { fold })
    onTestFinished(() => store.close())
    await store.saveAccount(account)
    const saved = await store.account()
    for (const { id } of saved.stories)
      expect(await store.storyAccount(id)).toEqual(partOf(saved, { of: 'stories', ids: new Set([id]) }))
    expect(await store.storyAccount('none')).toBeNull()
  }
})
