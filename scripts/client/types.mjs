// The API's document (OpenAPI 3.1) as TypeScript types, in the shape that openapi-fetch reads: `paths` and `components`.
// openapi-typescript does this over TypeScript 5, whose programming interface TypeScript 7 no longer has. What this does not know it refuses, so that no type is wrong in silence.

const KNOWN = new Set(
  `$ref type enum const allOf anyOf oneOf items prefixItems properties required additionalProperties
  description discriminator default format pattern minimum maximum exclusiveMinimum exclusiveMaximum minLength maxLength minItems maxItems`.split(
    /\s+/,
  ),
)

const PLAIN = { string: 'string', number: 'number', integer: 'number', boolean: 'boolean', null: 'null' }

const quoted = value => JSON.stringify(value)
const either = types => `(${[...new Set(types)].join(' | ')})`

/** What is said of a value, as a comment before it. */
const said = ({ description }, indent = '') =>
  description === undefined ? '' : `${indent}/** ${description.replaceAll('*/', '*\\/')} */\n`

/** A schema as a type. */
export function typeOf(schema) {
  for (const keyword of Object.keys(schema))
    if (!KNOWN.has(keyword)) throw new Error(`The client has no type for "${keyword}" in ${JSON.stringify(schema)}.`)
  const { $ref, type, allOf, anyOf, oneOf } = schema
  if ($ref !== undefined) return `components['schemas'][${quoted($ref.replace('#/components/schemas/', ''))}]`
  if (allOf !== undefined) return `(${allOf.map(typeOf).join(' & ')})`
  if (anyOf ?? oneOf) return either((anyOf ?? oneOf).map(typeOf))
  if (schema.const !== undefined) return quoted(schema.const)
  if (schema.enum !== undefined) return either(schema.enum.map(quoted))
  if (Array.isArray(type)) return either(type.map(one => typeOf({ ...schema, type: one })))
  if (type === 'array')
    return schema.prefixItems === undefined
      ? `readonly ${elementOf(schema.items ?? {})}[]`
      : `readonly [${schema.prefixItems.map(typeOf).join(', ')}]`
  if (type === 'object') return objectOf(schema)
  if (type === undefined) return 'unknown'
  if (!Object.hasOwn(PLAIN, type)) throw new Error(`The client has no type for ${JSON.stringify(schema)}.`)
  return PLAIN[type]
}

/** In `readonly T[]` the element stands in brackets where it is an array itself. */
function elementOf(schema) {
  const type = typeOf(schema)
  return type.startsWith('readonly') ? `(${type})` : type
}

function objectOf({ properties = {}, required = [], additionalProperties }) {
  const fields = Object.entries(properties).map(
    ([name, schema]) =>
      `${said(schema)}readonly ${quoted(name)}${required.includes(name) ? '' : '?'}: ${typeOf(schema)}\n`,
  )
  if (typeof additionalProperties === 'object')
    fields.push(`readonly [name: string]: ${typeOf(additionalProperties)}\n`)
  return `{\n${fields.join('')}}`
}

const contentOf = content =>
  content === undefined
    ? 'never'
    : `{ ${Object.entries(content)
        .map(([media, { schema }]) => `readonly ${quoted(media)}: ${typeOf(schema ?? {})}`)
        .join('; ')} }`

function parametersOf(parameters) {
  const places = ['query', 'header', 'path', 'cookie'].map(place => {
    const here = parameters.filter(one => one.in === place)
    if (here.length === 0) return `${place}?: never`
    const needed = here.some(one => one.required)
    const fields = here.map(
      one =>
        `${said(one.description === undefined ? one.schema : one)}${quoted(one.name)}${one.required ? '' : '?'}: ${typeOf(one.schema)}\n`,
    )
    return `${place}${needed ? '' : '?'}: {\n${fields.join('')}}`
  })
  return `{ ${places.join('; ')} }`
}

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']

function operationOf({ summary, parameters = [], requestBody, responses }) {
  const answers = Object.entries(responses).map(
    ([status, { content }]) =>
      `${status}: { headers: { [name: string]: unknown }; content${content ? '' : '?'}: ${contentOf(content)} }`,
  )
  const body =
    requestBody === undefined ? 'requestBody?: never' : `requestBody: { content: ${contentOf(requestBody.content)} }`
  return {
    summary,
    type: `{ parameters: ${parametersOf(parameters)}; ${body}; responses: {\n${answers.join('\n')}\n} }`,
  }
}

const NO_PARAMETERS = '{ query?: never; header?: never; path?: never; cookie?: never }'

function pathOf(operations) {
  const methods = METHODS.map(method => {
    if (operations[method] === undefined) return `${method}?: never\n`
    const { summary, type } = operationOf(operations[method])
    return `${said({ description: summary })}${method}: ${type}\n`
  })
  return `{\nparameters: ${NO_PARAMETERS}\n${methods.join('')}}`
}

/** The types of the whole document, as the text of a module. */
export function clientTypes({ paths, components }) {
  const addresses = Object.entries(paths).map(([path, operations]) => `${quoted(path)}: ${pathOf(operations)}\n`)
  const schemas = Object.entries(components.schemas).map(
    ([name, schema]) => `${said(schema)}readonly ${quoted(name)}: ${typeOf(schema)}\n`,
  )
  return `/** The API as types. Made of its document by \`npm run client\`: change the routes, and make it anew. */

export interface paths {
${addresses.join('')}}

export interface components {
readonly schemas: {
${schemas.join('')}}
}
`
}
