import type { Event, Story } from '../account/types.ts'
import { describeEventOf } from './describe.ts'
import { formatTime } from './edtf.ts'
import { type Content, domId, html, type Markup } from './html.ts'
import { byText, groupBy } from './order.ts'
import { say } from './strings.ts'
import { both, eventKey, firstPublished, type View, words, wordsWith } from './view.ts'
import { visible } from './visible.ts'

/** How an event stands, in words and by a form, so that its colour is never alone. */
export const statusBadge = (event: Event): Markup =>
  html`<span class="status ${event.status}">${words(`status.${event.status}`)}</span>`

const entry = (event: Event, when: Content, view: View): Markup =>
  html`<li><span class="when">${when}</span><span class="what"><a href="#${domId('event', event.id)}"><span class="number">${view.numberOf.get(event.id)}</span> ${both(lang => describeEventOf(event, view.claimsOf.get(event.id) ?? [], view.options.context, lang))}</a> ${statusBadge(event)}</span></li>`

const dated = (events: readonly Event[], view: View): Content =>
  events.length > 0 &&
  html`<ol class="timeline">${events.map(event => {
    const edtf = event.time?.edtf ?? ''
    return entry(
      event,
      html`<time datetime="${/^\d{4}(-\d\d){0,2}$/.test(edtf) && edtf}" title="EDTF ${edtf}">${both(lang => formatTime(edtf, lang))}</time>`,
      view,
    )
  })}</ol>`

const undated = (events: readonly Event[], view: View): Content =>
  events.length > 0 &&
  html`<h4>${words('timeline.undated')}</h4><p class="note">${words('timeline.undated.note')}</p><ol class="timeline undated">${events.map(
    event => {
      const date = firstPublished(event, view)
      return entry(
        event,
        date === null
          ? words('timeline.unpublished')
          : wordsWith('timeline.published', { date: lang => formatTime(date, lang) }),
        view,
      )
    },
  )}</ol>`

/** The stories as timelines: dated events in the order of time with their uncertainty said, the others after them, plainly so called. */
export const timeline = (view: View): Markup => {
  const known = new Set(view.stories.map(story => story.id))
  const byStory = groupBy(view.events, event => (known.has(event.story) ? event.story : null))
  const groups: readonly { readonly story: Story | null; readonly events: readonly Event[] }[] = [
    ...view.stories.map(story => ({ story, events: byStory.get(story.id) ?? [] })),
    { story: null, events: byStory.get(null) ?? [] },
  ]
  return html`${groups
    .filter(({ events }) => events.length > 0)
    .map(({ story, events }) => {
      const isDated = (event: Event): boolean => eventKey(event) !== null
      return html`<section class="story"${story && html` id="${domId('story', story.id)}"`}><h3>${
        story ? html`<bdi lang="ar" dir="auto">${storyTitle(story)}</bdi>` : words('untitled')
      }</h3>${dated(
        events.filter(isDated).sort((a, b) => byText(eventKey(a)!, eventKey(b)!)),
        view,
      )}${undated(
        events.filter(event => !isDated(event)),
        view,
      )}</section>`
    })}`
}

/** A story's title on one line, or words that say it has none. */
export const storyTitle = (story: Story): Content => {
  const title = story.title.replace(/\s+/gu, ' ').trim()
  return title === '' ? both(lang => say(lang, 'untitled')) : visible(title)
}
