import type { ClaimField, Correction, FieldValues } from '../../account/types.ts'
import { actor, loadPlaces, type Place } from '../../knowledge/index.ts'
import { UsageError } from '../errors.ts'

/** How each field is written on the command line, for help and for what is wrong. */
export const WRITTEN: Readonly<Record<ClaimField, string>> = {
  type: 'type=killing',
  polarity: 'polarity=denied',
  factuality: 'factuality=possible',
  place: 'place=صرمان or place=wof:421187577',
  time: 'time=2023-05-10',
  agents: "agents='قوة الساحل, state:ly'",
  targets: 'targets=كتيبة الميزان',
  quantities: 'quantities=people:26 (or 20-30, 800-, ~440)',
  chain: "chain='monitor:مرصد الساحل > agency:وكالة المدى'",
}

/**
 * Reads `field=value` as a user writes it; an empty value takes the field away, a value in braces or brackets is JSON.
 *
 * @throws {UsageError} in one sentence, where it says nothing that a field can be.
 */
export function correctionOf(written: string): Correction {
  const at = written.indexOf('=')
  const field = written.slice(0, Math.max(0, at)) as ClaimField
  if (at < 0 || !Object.hasOwn(WRITTEN, field))
    throw new UsageError(`${written} is no correction: write FIELD=VALUE, with ${Object.keys(WRITTEN).join(', ')}.`)
  const text = written.slice(at + 1).trim()
  // What it holds is checked with the whole review.
  return { field, value: /^[{[]/.test(text) ? json(text, field) : readField[field](text) } as Correction
}

function json(text: string, field: ClaimField): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new UsageError(`The value of ${field} begins as JSON does, and is none.`)
  }
}

const readField: { readonly [F in ClaimField]: (text: string) => unknown } = {
  type: text => text,
  polarity: text => text,
  factuality: text => text,
  place: text => (text === '' ? null : placeOf(text)),
  time: text => (text === '' ? null : { text, edtf: text }),
  agents: text => items(text, /[,،]/).map(actorOf),
  targets: text => items(text, /[,،]/).map(actorOf),
  quantities: text => items(text, /[,،]/).map(quantityOf),
  chain: text => items(text, /[,،>]/).map(linkOf),
}

const items = (text: string, between: RegExp): string[] =>
  text
    .split(between)
    .map(item => item.trim())
    .filter(item => item !== '')

/** `name`, `name@ref`, or an id of the table of actors. */
function actorOf(written: string): FieldValues['agents'][number] {
  const known = actor(written)
  if (known !== null) return { name: known.name.ar, ref: known.id }
  const at = written.lastIndexOf('@')
  return at < 0
    ? { name: written, ref: null }
    : { name: written.slice(0, at).trim(), ref: written.slice(at + 1).trim() }
}

function linkOf(written: string): unknown {
  const found = /^([a-z]+):(?=\s*\P{ASCII})(.+)$/u.exec(written)
  if (found === null) throw new UsageError(`${written} is no link of a chain: write KIND:NAME, as in ${WRITTEN.chain}.`)
  return { ...actorOf(found[2]!.trim()), kind: found[1] }
}

function quantityOf(written: string): unknown {
  const found = /^(~?)(?:([\w-]+):)?(~?)(\d*)(-?)(\d*)$/.exec(written)
  if (found === null || found[4] + found[6]! === '')
    throw new UsageError(`${written} is no quantity: write UNIT:NUMBER, as in ${WRITTEN.quantities}.`)
  const [, before, unit, behind, from, dash, to] = found
  const number = (digits: string | undefined): number | null => (digits ? Number(digits) : null)
  return {
    text: written,
    min: number(from),
    max: dash === '' ? number(from) : number(to),
    approximate: before !== '' || behind !== '',
    unit: unit ?? null,
  }
}

/** A place by its id or its name, where the gazetteer has one of it. Which of several is meant is not guessed. */
function placeOf(written: string): FieldValues['place'] {
  const byId = loadPlaces().byId(written)
  if (byId !== null) return value(byId, byId.names[0] ?? byId.latin)
  const hits = loadPlaces().lookup(written)
  if (hits.length === 1) return value(hits[0]!, written)
  const choice = hits
    .slice(0, 5)
    .map(({ id, latin, country }) => `${id} (${[latin, country].filter(Boolean).join(', ')})`)
  throw new UsageError(
    hits.length === 0
      ? `No table knows the place ${written}: write place={"name": …, "ref": null, "lat": null, "lon": null, "country": null, "precision": "town"}.`
      : `${hits.length} places are called ${written}: name one by its id, such as ${choice.join(', ')}.`,
  )
}

function value({ id, lat, lon, country, precision }: Place, name: string): FieldValues['place'] {
  return { name, ref: id, lat, lon, country, precision }
}
