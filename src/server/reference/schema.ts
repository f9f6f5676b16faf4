import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/** As much of JSON Schema as the API's document uses. */
export interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly default?: unknown
  readonly pattern?: string
  readonly format?: string
  readonly items?: Schema
  readonly prefixItems?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly allOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
}

const joined = (parts: readonly Html[], by: string): Html =>
  html`${parts.map((part, i) => html`${i > 0 && by}${part}`)}`

/** What kind of value a schema allows, in a few signs; names lead to where they are told. */
export function shape(schema: Schema): Html {
  const { $ref, type, items, prefixItems, properties } = schema
  if ($ref !== undefined) {
    const name = $ref.split('/').at(-1)!
    return html`<a href="#value-${name}">${name}</a>`
  }
  const choice = schema.anyOf ?? schema.oneOf
  if (choice !== undefined) return joined(choice.map(shape), ' | ')
  if (schema.allOf !== undefined) return joined(schema.allOf.map(shape), ' & ')
  if (schema.const !== undefined) return html`${JSON.stringify(schema.const)}`
  if (schema.enum !== undefined)
    return joined(
      schema.enum.map(one => html`${JSON.stringify(one)}`),
      ' | ',
    )
  if (Array.isArray(type))
    return joined(
      type.map(one => shape({ ...schema, type: one })),
      ' | ',
    )
  if (prefixItems !== undefined) return html`[${joined(prefixItems.map(shape), ', ')}]`
  if (type === 'array') return html`(${shape(items ?? {})})[]`
  if (properties !== undefined)
    return html`{ ${joined(
      Object.entries(properties).map(([name, one]) => html`${name}: ${shape(one)}`),
      ', ',
    )} }`
  return html`${typeof type === 'string' ? type : '…'}`
}

/** The fields of an object, those that it takes over from another one left to that one. */
export function fieldsOf({
  properties = {},
  required = [],
  allOf = [],
}: Schema): readonly (readonly [string, Schema, boolean])[] {
  const own = Object.entries(properties).map(([name, schema]) => [name, schema, !required.includes(name)] as const)
  return [...own, ...allOf.flatMap(fieldsOf)]
}

/** Everything that a document says in words. */
export function* sentencesIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return
  for (const [name, inside] of Object.entries(value)) {
    // The words of problems stand in the list of what holds of every address.
    if ((name === 'description' || name === 'summary') && typeof inside === 'string') yield inside
    else if (name !== 'responses') yield* sentencesIn(inside)
  }
}
