import { describe, expect, it } from 'vitest'
import type { EventType } from '../../src/claims/types.ts'
import { eventType, eventTypes, fillPattern, type PatternSlots, patternFor } from '../../src/knowledge/event-types.ts'

/** Every type of the contract: the compiler refuses this object when one is missing or one is too many. */
const contract: Record<EventType, true> = {
  capture: true,
  control: true,
  handover: true,
  withdrawal: true,
  surrender: true,
  clash: true,
  offensive: true,
  siege: true,
  attack: true,
  airstrike: true,
  shelling: true,
  explosion: true,
  killing: true,
  injury: true,
  execution: true,
  abduction: true,
  detention: true,
  release: true,
  evacuation: true,
  transfer: true,
  displacement: true,
  destruction: true,
  accident: true,
  responsibility: true,
  accusation: true,
  agreement: true,
  negotiation: true,
  ceasefire: true,
  meeting: true,
  aid: true,
  protest: true,
  discovery: true,
  investigation: true,
  presence: true,
  formation: true,
  sanction: true,
  statement: true,
}

/** All 16 ways in which slots can be given. */
const combinations: readonly PatternSlots[] = Array.from({ length: 16 }, (_, bits) => ({
  agent: bits & 1 ? 'AGENT' : null,
  target: bits & 2 ? 'TARGET' : null,
  place: bits & 4 ? 'PLACE' : null,
  quantity: bits & 8 ? 'QUANTITY' : null,
}))

describe('the table of event types', () => {
  it('has every type of the contract, once, in its order', () => {
    expect(eventTypes.map(row => row.id)).toEqual(Object.keys(contract))
  })

  it('uses only events and types that ACLED and PLOVER have', () => {
    const acled = [
      'Battles',
      'Explosions/Remote violence',
      'Violence against civilians',
      'Protests',
      'Riots',
      'Strategic developments',
    ]
    const plover =
      'AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT'.split(
        ' ',
      )
    for (const row of eventTypes) {
      if (row.acled !== null) expect(acled, row.id).toContain(row.acled.event)
      if (row.plover !== null) expect(plover, row.id).toContain(row.plover.type)
    }
  })

  it.each(eventTypes.map(row => [row.id, row] as const))('writes a clean line of %s from any slots', (_, row) => {
    for (const language of ['en', 'ar'] as const) {
      for (const slots of combinations) {
        const line = fillPattern(patternFor(row, language, slots), slots)
        expect(line).not.toMatch(/[[\]{}|]| {2}|^\s|\s$|\s[,:)]|\(\s/)
        for (const value of Object.values(slots)) if (value !== null) expect(line.split(value)).toHaveLength(2)
      }
    }
  })

  it('attaches no clitic to a name in Arabic', () => {
    for (const { pattern } of eventTypes)
      expect(`${pattern.ar.withAgent} ${pattern.ar.withoutAgent}`).not.toMatch(/\p{L}\{|\}\p{L}/u)
  })
})

describe('fillPattern', () => {
  it.each([
    ['capture', 'en', { agent: 'SDF', place: 'the camp' }, 'SDF captured the camp'],
    ['capture', 'en', { agent: 'SDF', target: 'IS' }, 'SDF captured ground from IS'],
    ['capture', 'ar', { agent: 'الجيش', place: 'البلدة' }, 'سيطرة الجيش على البلدة'],
    ['killing', 'en', { place: 'Sabratha', quantity: '4 people' }, 'Deaths in Sabratha: 4 people'],
    ['killing', 'ar', { target: 'عمال', place: 'صبراتة', quantity: '4' }, 'مقتل عمال في صبراتة: 4'],
    ['siege', 'en', { agent: 'The army', target: '', place: 'Taiz' }, 'The army besieges Taiz'],
  ] as const)('%s in %s', (id, language, slots, expected) => {
    expect(fillPattern(patternFor(eventType(id), language, slots), slots)).toBe(expected)
  })

  it('never reads a slot as a pattern', () => {
    expect(fillPattern('{agent}[ {place}]', { agent: '[{place}|$&]', place: '{agent}' })).toBe('[{place}|$&] {agent}')
  })

  it('refuses a pattern whose slot is not given', () => {
    expect(() => fillPattern('{agent} left', { place: 'Homs' })).toThrow('needs the slot "agent"')
  })
})
