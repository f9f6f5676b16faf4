import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Account } from '../account/types.ts'
import { articleSections } from './article-section.ts'
import { capturesSection } from './captures-section.ts'
import { claimLink } from './chains.ts'
import { claimFigure, eventSection } from './event-section.ts'
import { groundSection, hasGround } from './ground-section.ts'
import { type Content, domId, html, type Markup, path, trusted } from './html.ts'
import { map } from './map.ts'
import { matrix, silentStyle } from './matrix.ts'
import { methodSection } from './method-section.ts'
import { outletLabel } from './outlet-label.ts'
import { legend } from './quote.ts'
import { count, formatNumber, say } from './strings.ts'
import { storyTitle, timeline } from './timeline.ts'
import { arrange, both, type DossierOptions, type View, words, wordsWith } from './view.ts'
import { visible } from './visible.ts'
import { isOwnVoice } from './voice.ts'

const asset = (name: string): string => readFileSync(new URL(`./${name}`, import.meta.url), 'utf8')

/** The source expression of a Content Security Policy that allows exactly this inline text. */
const hashSource = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** A number with what it counts, the way to its section where there is one. */
const tile = (key: string, n: number, to: string | null): Markup => {
  const content = html`<span>${both(lang => count(lang, `tile.${key}`, n))}</span> <b>${formatNumber(n, 'en')}</b>`
  return html`<li>${to === null ? content : html`<a href="#${to}">${content}</a>`}</li> `
}

const head = (view: View): Markup => {
  const { account, options, stories } = view
  const contested = view.events.filter(event => event.status === 'contested')
  // What an article does not state is no outlet, and its own voice is no origin.
  const outlets = [...view.outlets.values()].filter(([article]) => article!.outlet !== null)
  const heard = account.origins.filter(origin => !isOwnVoice(origin.claims, view.claims))
  const [first] = stories
  return html`<div class="head"><p class="kicker">${words('dossier')}</p><h1>${
    first ? html`<bdi lang="ar" dir="auto">${storyTitle(first)}</bdi>` : words('untitled')
  }</h1><p class="lead">${words('head.lead')}</p>${
    options.generatedFrom !== undefined &&
    html`<p class="from">${wordsWith('head.from', { source: () => path(options.generatedFrom!) })}</p>`
  }${stories.length > 1 && html`<p class="from">${both(lang => say(lang, 'head.also', { stories: count(lang, 'stories', stories.length) }))}</p><ul class="stories">${stories.map(story => html`<li><a href="#${domId('story', story.id)}"><bdi lang="ar" dir="auto">${storyTitle(story)}</bdi></a></li>`)}</ul>`}<ul class="tiles" aria-label="${`${say('en', 'summary')} · ${say('ar', 'summary')}`}">${tile('articles', account.articles.length, 'articles')}${tile('outlets', outlets.length, 'matrix')}${tile('claims', account.claims.length, 'events')}${tile('events', account.events.length, 'timeline')}${tile('origins', heard.length, account.origins.length > 0 ? 'origins' : null)}${tile('contested', contested.length, contested.length > 0 ? domId('event', contested[0]!.id) : null)}</ul></div>`
}

const origins = (view: View): Markup =>
  html`<div class="scroll" role="region" tabindex="0" aria-label="${`${say('en', 'origins')} · ${say('ar', 'origins')}`}"><table class="origins"><thead><tr><th scope="col">${words('origins.name')}</th><th scope="col">${words('origins.kind')}</th><th scope="col">${words('origins.events')}</th><th scope="col">${words('origins.claims')}</th></tr></thead><tbody>${view.account.origins.map(
    origin => {
      const events = [...new Set(origin.claims.map(id => view.eventOf.get(id)).filter(event => event !== undefined))]
      const own = isOwnVoice(origin.claims, view.claims)
      const article = view.articles.get(view.claims.get(origin.claims[0] ?? '')?.article ?? '')
      const name =
        own && article
          ? outletLabel(article, view)
          : html`<bdi>${both(lang => view.options.context.actor(origin.id, lang) ?? visible(origin.name))}</bdi>`
      return html`<tr><th scope="row">${name}</th><td>${own ? words('chains.own') : KINDS.has(origin.kind) ? words(`kind.${origin.kind}`) : origin.kind}</td><td>${events.map(event => html`<a class="number" href="#${domId('event', event.id)}">${view.numberOf.get(event.id)}</a> `)}</td><td><span class="refs">${origin.claims.map(id => html`${claimLink(id, view)} `)}</span></td></tr>`
    },
  )}</tbody></table></div>`

const KINDS: ReadonlySet<string> = new Set([
  'person',
  'force',
  'state',
  'organisation',
  'agency',
  'monitor',
  'outlet',
  'reporter',
  'unnamed',
])

/** A sentence that begins with the path that it is about. */
const withPath = (message: string, input: string): Content =>
  message.startsWith(input) ? html`${path(input)}${visible(message.slice(input.length))}` : visible(message)

const failures = (view: View): Markup =>
  html`<p>${both(lang => `${count(lang, 'failures', view.account.failures.length)}.`)}</p><ul class="failures">${view.account.failures.map(
    ({ input, reason, message }) =>
      html`<li><code dir="ltr">${visible(input)}</code> <span class="tag">${words(`failure.${reason}`)}</span> <span class="message" lang="en" dir="ltr">${withPath(message, input)}</span></li>`,
  )}</ul>`

/** The page's own style sheet and script, and the policy that allows them and nothing else. */
function ownAssets(): { readonly style: string; readonly script: string; readonly policy: string } {
  const style = `${asset('dossier.css')}${silentStyle()}\n`
  const script = asset('page-script.js')
  const policy = `default-src 'none'; style-src ${hashSource(style)}; script-src ${hashSource(script)}; base-uri 'none'; form-action 'none'`
  return { style, script, policy }
}

/** The Content Security Policy of every dossier, for a server that sends one. */
export const dossierPolicy = (): string => ownAssets().policy

interface Section {
  readonly id: string
  readonly content: Content
  readonly note?: string
}

const sections = (view: View): readonly Section[] => {
  const none = view.events.length === 0 && html`<p>${words('empty')}</p>`
  const all: readonly (Section | false)[] = [
    { id: 'timeline', note: 'timeline.note', content: none || timeline(view) },
    { id: 'map', content: none || map(view) },
    { id: 'matrix', note: 'matrix.note', content: none || matrix(view) },
    view.account.origins.length > 0 && { id: 'origins', note: 'origins.note', content: origins(view) },
    hasGround(view) && { id: 'ground', note: 'ground.note', content: groundSection(view) },
    {
      id: 'events',
      content: none || html`${legend()}${view.events.map(event => eventSection(event, view))}`,
    },
    view.loose.length > 0 && {
      id: 'loose',
      content: html`<ol class="claims">${view.loose.map(claim => claimFigure(claim, view))}</ol>`,
    },
    { id: 'articles', content: articleSections(view) },
    view.account.failures.length > 0 && { id: 'failures', content: failures(view) },
    { id: 'captures', note: 'captures.note', content: capturesSection(view) },
    { id: 'method', content: methodSection(view) },
  ]
  return all.filter(section => section !== false)
}

/**
 * The dossier of an account: one HTML page that opens from disk. It needs no network, and its content security policy forbids it any. It is
 * complete without its script, which only switches language and hides marks. The same account and options give the same page, byte
 * for byte. Everything that was read from an input is shown as text.
 */
export const renderDossier = (account: Account, options: DossierOptions): string => {
  const view = arrange(account, options)
  const lang = options.lang ?? 'en'
  const { style, script, policy } = ownAssets()
  const parts = sections(view)
  const [story] = view.stories
  const title = `${story?.title.replace(/\s+/gu, ' ').trim() || say(lang, 'untitled')} · ${say(lang, 'dossier')}`

  return html`<!doctype html>
<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Isnad">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#events">${words('skip')}</a>
<header>
<div class="bar" hidden><span class="tools"><label class="marks"><input type="checkbox" id="marks" checked> ${words('marks.hide')}</label><span class="languages" role="group" aria-label="${`${say('en', 'language')} · ${say('ar', 'language')}`}"><button type="button" data-lang="en" lang="en">English</button><button type="button" data-lang="ar" lang="ar">العربية</button></span></span></div>
${head(view)}
</header>
<nav class="contents"><h2>${words('nav')}</h2><ul>${parts.map(({ id }) => html`<li><a href="#${id}">${words(id)}</a></li>`)}</ul></nav>
<main>
${parts.map(
  ({ id, note, content }) =>
    html`<section id="${id}" aria-labelledby="${id}-h"><h2 id="${id}-h">${words(id)}</h2>\n${note !== undefined && html`<p class="note">${words(note)}</p>`}${content}</section>\n`,
)}</main>
<script>${trusted(script)}</script>
</body>
</html>
`.markup
}
