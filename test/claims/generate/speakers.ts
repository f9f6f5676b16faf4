import { type Draw, inCountry } from './draw.ts'
import type { ExpectedLink } from './expected.ts'
import type { Noun } from './noun.ts'
import { type Gender, NAMES, SPEAKERS } from './words.ts'

/** Somebody who says something. */
export interface Speaker {
  readonly nom: string
  readonly gen: string
  readonly gender: Gender
  /** A verb behind it is plural: شهود عيان قالوا. */
  readonly many: boolean
  readonly link: ExpectedLink
  /** How the report may call him afterwards. */
  readonly later: readonly string[]
  readonly kind: string
}

const MANY = /^(?:شهود|سكان|ناشط)/u

/** A speaker of one of the classes of `speakers.tsv`; `person` is somebody by role and name. */
export function drawSpeaker(draw: Draw, ...kinds: readonly string[]): Speaker {
  const kind = draw.pick(kinds)
  const row = draw.pick(SPEAKERS.filter(speaker => speaker.class === (kind === 'person' ? 'role' : kind)))
  const name = inCountry(row.name, draw)
  if (kind !== 'person') {
    const gen = row.oblique === '' ? name : row.oblique
    const later = kind === 'unnamed' && /^(?:مصدر|مسؤول)/u.test(name) ? [`ال${name.split(' ')[0]}`] : []
    return {
      nom: name,
      gen,
      gender: row.gender as Gender,
      many: MANY.test(name),
      link: { names: [name, gen] },
      later,
      kind,
    }
  }
  const { given, family } = draw.pick(NAMES)
  const full = draw.chance(0.5) ? `${name} ${given} ${family}` : `${name}، ${given} ${family}،`
  const head = /^(?:المتحدث|الناطق)/u.exec(name)?.[0]
  const later = [family, ...(head === undefined ? [] : [head])]
  const plain = full.replaceAll('،', '')
  return { nom: full, gen: full, gender: 'm', many: false, link: { names: [plain, `${given} ${family}`] }, later, kind }
}

/** Whoever does something, as a speaker. */
export function speakerOf(noun: Noun): Speaker {
  const plain = (text: string): string => text.replaceAll(/\ue000[^\ue001]*\ue001|\ue002/gu, '')
  const [nom, gen] = [plain(noun.nom), plain(noun.gen)]
  return {
    nom,
    gen,
    gender: noun.gender,
    many: noun.number === 'pl',
    link: { names: [nom, gen] },
    later: [],
    kind: 'actor',
  }
}
