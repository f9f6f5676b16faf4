import { type Draw, inCountry } from './draw.ts'
import { mark, withLam } from './marks.ts'
import { fixed, type Noun } from './noun.ts'
import { someOf } from './numbers.ts'
import { ACTORS, BODIES, type Gender, NAMES, PEOPLE } from './words.ts'

const PERSONS = ['الصحفي', 'الناشط', 'الطبيب', 'القاضي', 'الضابط', 'النائب']
const OFFICIALS = ['وزير الخارجية {m}', 'رئيس الوزراء {m}', 'المبعوث الأممي', 'السفير الفرنسي', 'رئيس البرلمان {m}']
const PATROLS = ['دورية', 'نقطة تفتيش', 'قافلة']

/** Somebody of one of the classes of a slot: an actor, an invented body, people counted, or a person with a name. */
export function somebody(draw: Draw, classes: readonly string[], taken: ReadonlySet<string>): Noun {
  const wanted = draw.pick(classes)
  for (let tries = 0; ; tries++) {
    const noun = one(draw, wanted)
    if (tries > 20 || !taken.has(bare(noun))) return noun
  }
}

/** The words of a noun phrase without its marks. */
export const bare = (noun: Noun): string => noun.gen.replaceAll(/\ue000[^\ue001]*\ue001|\ue002/gu, '')

function one(draw: Draw, wanted: string): Noun {
  const key = draw.key()
  switch (wanted) {
    case 'body': {
      const { gender, name } = draw.pick(BODIES)
      return fixed(mark(key, name), gender as Gender, key, { label: 'who:invented-body' })
    }
    case 'person': {
      const { given, family } = draw.pick(NAMES)
      return fixed(mark(key, `${draw.pick(PERSONS)} ${given} ${family}`), 'm', key, {
        human: true,
        label: 'who:person',
      })
    }
    case 'official':
      return fixed(mark(key, inCountry(draw.pick(OFFICIALS), draw)), 'm', key, { human: true, label: 'who:official' })
    case 'patrol': {
      const owner = draw.pick(ACTORS.filter(a => a.class === 'army' || a.class === 'police'))
      return fixed(mark(key, `${draw.pick(PATROLS)} ${withLam(inCountry(owner.name, draw))}`), 'f', key, {
        label: 'who:patrol',
      })
    }
    case 'posts':
      return fixed(mark(key, `مواقع ${withLam(draw.pick(BODIES).name)}`), 'f', key, {
        number: 'pl',
        label: 'who:posts',
      })
    default:
  }
  const people = PEOPLE.filter(noun => noun.class === wanted)
  if (people.length > 0)
    return someOf(draw, draw.pick(people), wanted === 'displaced' || wanted === 'fleeing' ? 'many' : 'few')
  const actor = draw.pick(ACTORS.filter(a => a.class === wanted))
  const [nom, gen] = [actor.name, actor.oblique || actor.name].map(name => mark(key, inCountry(name, draw))) as [
    string,
    string,
  ]
  const vague = /^(عشرات|مئات)/u.exec(actor.name)?.[1]
  const amounts =
    vague === undefined
      ? []
      : [{ min: vague === 'عشرات' ? 20 : 200, max: vague === 'عشرات' ? 99 : 999, approximate: true }]
  return {
    ...fixed(nom, actor.gender as Gender, key),
    acc: gen,
    gen,
    number: actor.number as Noun['number'],
    human: actor.number === 'pl',
    amounts,
    label: `who:${wanted}`,
  }
}
