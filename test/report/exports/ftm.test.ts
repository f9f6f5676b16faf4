import { defaultModel, type IEntityDatum, Model } from '@opensanctions/followthemoney'
import { describe, expect, test } from 'vitest'
import { articles, events, fileOf, NOTHING } from './sample.ts'

const model = new Model(defaultModel as unknown as ConstructorParameters<typeof Model>[0])
const types = (defaultModel as unknown as { types: Record<string, { values?: object; maxLength?: number }> }).types

type Datum = IEntityDatum & { readonly schema: string; readonly properties: Record<string, string[]> }

const entitiesOf = async (...of: Parameters<typeof fileOf>): Promise<Datum[]> =>
  (await fileOf(...of))
    .toString()
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line))

const FORMS: Readonly<Record<string, RegExp>> = {
  date: /^\d{4}(-\d{2}(-\d{2})?)?$/,
  url: /^https?:\/\/\S+$/,
  number: /^-?\d+(\.\d+)?$/,
  checksum: /^[0-9a-f]{40}$/,
}

/** What the model does not allow: no such schema or property, a value of another type, an entity that is not there or of another schema. */
function faultsIn(entities: readonly Datum[]): string[] {
  const faults: string[] = []
  const byId = new Map(entities.map(one => [one.id, one]))
  if (byId.size !== entities.length) faults.push('an id stands twice')
  for (const { id, schema: name, properties } of entities) {
    if (!/^[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?$/.test(id)) faults.push(`no id: ${id}`)
    const schema = model.getSchema(name)
    for (const needed of (defaultModel as { schemata: Record<string, { required?: string[] }> }).schemata[name]!
      .required ?? [])
      if (!properties[needed]) faults.push(`${id} lacks ${needed}`)
    for (const [key, values] of Object.entries(properties)) {
      if (!schema.hasProperty(key)) {
        faults.push(`${name} has no ${key}`)
        continue
      }
      const property = schema.getProperty(key)
      if (property.stub) faults.push(`${name}.${key} cannot be set`)
      for (const value of values) {
        const { values: allowed, maxLength } = types[property.type.name]!
        if (maxLength !== undefined && value.length > maxLength) faults.push(`${name}.${key} is too long`)
        if (FORMS[property.type.name] && !FORMS[property.type.name]!.test(value))
          faults.push(`${name}.${key}: ${value}`)
        if (allowed && property.type.name !== 'topic' && !Object.hasOwn(allowed, value))
          faults.push(`${name}.${key}: ${value}`)
        if (property.type.name !== 'entity') continue
        const other = byId.get(value)
        if (!other || !model.getSchema(other.schema).isA(property.getRange())) faults.push(`${name}.${key} → ${value}`)
      }
    }
  }
  return faults
}

describe('entities of FollowTheMoney', () => {
  test('are as its own model has them, down to the last value', async () => {
    const entities = await entitiesOf('ftm')
    expect(faultsIn(entities)).toEqual([])
    expect(new Set(entities.map(({ schema }) => schema))).toEqual(
      new Set(['Article', 'Event', 'PublicBody', 'Address']),
    )
    for (const one of entities) expect(model.getEntity(one).getCaption()).not.toBe('')
  })

  test('an event leads to its place, its actor and its articles', async () => {
    const entities = await entitiesOf('ftm')
    const strike = entities.find(({ id }) => id === `isnad-${events.strike.id}`)!
    expect(strike.properties).toMatchObject({
      date: ['2022-06-01'],
      country: ['ly'],
      location: ['Tarhuna'],
      proof: [`isnad-${articles.wire.id}`],
      sourceUrl: ['https://wire.example/1?a=b'],
      keywords: ['airstrike', 'single-source'],
    })
    const [actor] = strike.properties.involved!
    expect(entities.find(({ id }) => id === actor)?.properties.name).toEqual([
      'the Tarhuna Military Council',
      'المجلس العسكري في ترهونة',
    ])
  })

  test('an event of which only the bounds are known has no day', async () => {
    const disputed = (await entitiesOf('ftm')).find(({ id }) => id === `isnad-${events.disputed.id}`)!
    expect(disputed.properties.date).toBeUndefined()
    expect(disputed.properties).toMatchObject({ startDate: ['2022-06-01'], endDate: ['2022-06-03'] })
  })

  test('an empty account has none', async () => {
    expect(await entitiesOf('ftm', NOTHING)).toEqual([])
  })

  test('the check can fail', () => {
    const wrong = { id: 'a b', schema: 'Event', properties: { involvd: ['x'], country: ['Libya'], proof: ['gone'] } }
    expect(faultsIn([wrong])).toHaveLength(5)
  })
})
