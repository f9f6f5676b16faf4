/** The API's document as a page to read, in English and in Arabic: no script, no other host. */
import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { BASE } from '../base.ts'
import type { ApiDocument } from '../document.ts'
import type { Role } from '../who/who.ts'
import { fieldsOf, type Schema, shape } from './schema.ts'
import { type Language, said } from './sentences.ts'

type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/** As much of an operation of the document as the page tells. */
interface Operation {
  readonly summary?: string
  readonly description?: string
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: Response
  readonly 'x-role'?: Role
  readonly responses: Readonly<Record<string, Response>>
}
interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly description?: string
  readonly schema: Schema
}
interface Response {
  readonly description?: string
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>
}

/** An operation, and how it is asked. */
type Asked = readonly [method: string, path: string, operation: Operation]

/** Reading has the plain id, for addresses of before lead to it. */
const idOf = (method: string, path: string): string => {
  const id = path
    .slice(1)
    .replaceAll(/[^\w]+/g, '-')
    .replace(/-$/, '')
  return method === 'GET' ? id : `${method.toLowerCase()}-${id}`
}

const METHODS = ['get', 'post', 'put', 'delete'] as const

const asked = (document: ApiDocument): readonly Asked[] =>
  Object.entries(document.paths ?? {}).flatMap(([path, operations]) =>
    METHODS.flatMap(method =>
      operations[method] === undefined
        ? []
        : [[method.toUpperCase(), path, operations[method] as unknown as Operation] as const],
    ),
  )

/** The page in one language. */
export function referencePage(document: ApiDocument, language: Language): Html {
  const say = (sentence: string): string => said(sentence, language)
  const other: Language = language === 'en' ? 'ar' : 'en'
  const all = asked(document)
  const schemas = Object.entries((document.components?.schemas ?? {}) as Readonly<Record<string, Schema>>)
  return html`<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${say('The API of Isnad')}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/api/reference.css">
</head>
<body>
<a class="skip" href="#content">${say('Skip to the content')}</a>
<header>
<h1>${say('The API of Isnad')}</h1>
<p>${say(document.info.description ?? '')}</p>
<p><a href="${BASE}/openapi.json">${say('The same for programs (OpenAPI 3.1)')}</a> · <a href="/api?lang=${other}" lang="${other}" hreflang="${other}">${said('In English', other)}</a></p>
</header>
<nav aria-label="${say('Addresses')}"><ul>${all.map(
    ([method, path, { summary }]) =>
      html`<li><a href="#${idOf(method, path)}"><code dir="ltr">${method === 'GET' ? '' : `${method} `}${path}</code></a> ${say(summary ?? '')}</li>`,
  )}</ul></nav>
<main id="content">
<section>
<h2>${say('What holds of every address')}</h2>
<ul>${LAWS.map(law => html`<li>${say(law)}</li>`)}</ul>
</section>
${all.map(one => operationPart(one, say))}
<h2 id="values">${say('Values')}</h2>
${schemas.map(([name, schema]) => schemaPart(name, schema, say))}
</main>
</body>
</html>`
}

/** What the tests check of each address of the document (`test/server/laws.test.ts`). */
export const LAWS = [
  'A method that an address does not have is answered 405, a body where none is taken, or one that is too large, 413.',
  'What changes something is taken only from this server’s own pages and from programs, as application/json, from those whose role allows it.',
  'Every answer has an ETag; who sends it as If-None-Match is answered 304 while nothing has changed.',
  'Every error is a problem (RFC 9457, application/problem+json): title says what kind, detail what was wrong this time.',
  'Lists are paged: limit (1 to 200) says how many, and cursor is the next of the page before. next is null at the end.',
  'Parameters that an address does not have are an error, so that a misspelt one does not go unnoticed.',
] as const

/** What it says besides, where there is such an address. */
export const ROLE_SENTENCES: Readonly<Partial<Record<Role, string>>> = {
  reviewer: 'This takes the role of reviewer or admin.',
  admin: 'This takes the role of admin.',
}

type Say = (sentence: string) => string

function operationPart([method, path, operation]: Asked, say: Say): Html {
  const { summary, description, parameters = [], requestBody, responses } = operation
  const role = ROLE_SENTENCES[operation['x-role'] ?? 'reader']
  const [, answer] = Object.entries(responses).find(([status]) => status === '200') ?? []
  return html`<section id="${idOf(method, path)}">
<h2><code dir="ltr">${method} ${path}</code></h2>
<p>${say(summary ?? '')}</p>
${description && html`<p>${say(description)}</p>`}
${role && html`<p>${say(role)}</p>`}
${parameters.length > 0 && parametersTable(parameters, say)}
${requestBody && html`<h3>${say('Body')}</h3>${contentList(requestBody)}`}
<h3>${say('Answer')}</h3>
${contentList(answer)}
</section>`
}

const contentList = (body: Response | undefined): Html =>
  html`<ul>${Object.entries(body?.content ?? {}).map(
    ([media, { schema }]) =>
      html`<li><code dir="ltr">${media}</code> ${schema && html`<code dir="ltr">${shape(schema)}</code>`}</li>`,
  )}</ul>`

const parametersTable = (parameters: readonly Parameter[], say: Say): Html => html`<h3>${say('Parameters')}</h3>
<div class="wide" tabindex="0" role="group" aria-label="${say('Parameters')}"><table>
<thead><tr><th scope="col">${say('Name')}</th><th scope="col">${say('Type')}</th><th scope="col">${say('Meaning')}</th></tr></thead>
<tbody>${parameters.map(({ name, required, schema, description }) => {
  const meaning = description ?? schema.description
  return html`<tr><th scope="row"><code dir="ltr">${name}</code>${required && html` <small>${say('required')}</small>`}</th><td><code dir="ltr">${shape(schema)}</code>${
    schema.default !== undefined &&
    html` <small>${say('without it:')} <code dir="ltr">${JSON.stringify(schema.default)}</code></small>`
  }</td><td>${meaning && say(meaning)}</td></tr>`
})}</tbody></table></div>`

function schemaPart(name: string, schema: Schema, say: Say): Html {
  const fields = fieldsOf(schema)
  return html`<section id="value-${name}">
<h3><code dir="ltr">${name}</code></h3>
${schema.description && html`<p>${say(schema.description)}</p>`}
${
  fields.length === 0
    ? html`<p><code dir="ltr">${shape(schema)}</code></p>`
    : html`<div class="wide" tabindex="0" role="region" aria-label="${name}"><table>
<thead><tr><th scope="col">${say('Name')}</th><th scope="col">${say('Type')}</th><th scope="col">${say('Meaning')}</th></tr></thead>
<tbody>${fields.map(
        ([field, type, optional]) =>
          html`<tr><th scope="row"><code dir="ltr">${field}</code>${optional && html` <small>${say('may be absent')}</small>`}</th><td><code dir="ltr">${shape(type)}</code></td><td>${type.description && say(type.description)}</td></tr>`,
      )}</tbody></table></div>`
}
</section>`
}
