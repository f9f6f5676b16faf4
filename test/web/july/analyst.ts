import { expect } from 'vitest'
import type { ClaimJson, StoryJson } from '../../../web/src/api-types.ts'
import { ar } from '../../../web/src/strings/ar.ts'
import { en } from '../../../web/src/strings/en.ts'
import { axeFaults, quiet, sticksOut } from '../everywhere/faults.ts'
import type { Window } from '../everywhere/guises.ts'

export const stringsOf = { ar, en }
export type Language = keyof typeof stringsOf

/** Asks the API as any program would. */
export async function ask<T>(origin: string, path: string): Promise<T> {
  const answer = await fetch(`${origin}/api/v1${path}`)
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
  return (await answer.json()) as T
}

/** An analyst at the workbench in one language, who looks at every screen for what is wrong with it. */
export function analyst({ page, heard }: Window, origin: string, language: Language) {
  const strings = stringsOf[language]

  /** The screen as it stands is in the right language and direction, nothing sticks out or asks elsewhere, and axe holds nothing against it. */
  const sound = async (): Promise<void> => {
    await quiet(page)
    expect(await page.evaluate('[document.documentElement.lang, document.documentElement.dir]')).toEqual([
      language,
      language === 'ar' ? 'rtl' : 'ltr',
    ])
    const faults = [...(await axeFaults(page)), ...(await sticksOut(page)), ...heard()]
    expect(faults, page.url()).toEqual([])
    expect(await page.locator('[role=alert]').allInnerTexts()).toEqual([])
  }

  return {
    page,
    strings,
    sound,
    async open(path: string): Promise<void> {
      const address = new URL(path, origin)
      address.searchParams.set('lang', language)
      await page.goto(address.href)
      await sound()
    },
    /** Unfolds every list that is shown in steps. */
    async unfold(): Promise<void> {
      const more = page.locator('main button.more')
      for (let steps = 0; (await more.count()) > 0; steps++) {
        expect(steps).toBeLessThan(300)
        await more.first().click()
      }
    },
    count: (selector: string): Promise<number> => page.locator(selector).count(),
  }
}

export type Analyst = ReturnType<typeof analyst>

/** The claims of the event that has the most of a story, in the order in which its screen shows them. */
export function largestEvent(story: StoryJson) {
  const event = story.events.reduce((most, one) => (one.claims.length > most.claims.length ? one : most))
  const byId = new Map(story.claims.map(claim => [claim.id, claim]))
  return { event, claims: event.claims.map(id => byId.get(id)) as readonly ClaimJson[] }
}
