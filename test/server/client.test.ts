import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { formatted } from '../../scripts/client/formatted.mjs'
import { clientTypes, typeOf } from '../../scripts/client/types.mjs'
import { apiDocument } from '../../src/server/index.ts'

const file = new URL('../../web/src/api-schema.ts', import.meta.url)

test('the types of the workbench are those of the API: npm run client makes them anew', () => {
  expect(formatted(clientTypes(apiDocument()))).toBe(readFileSync(file, 'utf8'))
})

test.each([
  [{ type: 'string' }, 'string'],
  [{ type: ['integer', 'null'] }, '(number | null)'],
  [{ type: 'string', enum: ['a', 'b"c'] }, '("a" | "b\\"c")'],
  [{ const: 'claim', type: 'string' }, '"claim"'],
  [{ $ref: '#/components/schemas/Claim' }, 'components[\'schemas\']["Claim"]'],
  [{ type: 'array', items: { type: ['string', 'null'] } }, 'readonly (string | null)[]'],
  [{ type: 'array', prefixItems: [{ type: 'string' }, { type: 'number' }] }, 'readonly [string, number]'],
  [{ type: 'array', items: { type: 'array', items: { type: 'string' } } }, 'readonly (readonly string[])[]'],
  [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, '(string | null)'],
  [{ allOf: [{ type: 'string' }, { type: 'number' }] }, '(string & number)'],
  [{}, 'unknown'],
] as const)('%j is %s', (schema, type) => {
  expect(typeOf(schema)).toBe(type)
})

test('an object says which of its fields may be absent', () => {
  const schema = { type: 'object', required: ['a'], properties: { a: { type: 'string' }, b: { type: 'boolean' } } }
  expect(typeOf(schema)).toBe('{\nreadonly "a": string\nreadonly "b"?: boolean\n}')
})

test.each([{ type: 'file' }, { not: { type: 'string' } }, { type: 'object', patternProperties: {} }])(
  'what is not known is refused, not guessed: %j',
  schema => {
    expect(() => typeOf(schema)).toThrow(/has no type/)
  },
)

test('a description cannot end its comment', () => {
  const types = clientTypes({ paths: {}, components: { schemas: { A: { type: 'string', description: 'x */ y' } } } })
  expect(types).toContain('/** x *\\/ y */')
})
