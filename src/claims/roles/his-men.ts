import type { Mention } from '../mentions/types.ts'
import type { Named } from '../types.ts'
import { remember } from '../words/remember.ts'
import { referents } from './agreement.ts'
import { type Clause, nameOf } from './clause.ts'
import { ownSide } from './own-side.ts'
import type { Roles } from './types.ts'

/** Those who follow somebody and do not fight for him: أنصارها. */
const PEOPLE = /^group:(?:demonstrators-crowd|protesters|partisans|settlers)$/

/** Who has men of his own. */
const PARTIES = /^(?:force|group|coalition|party)$/

/**
 * "التنظيم … مسلحيه", "أعلنت الكتيبة أن مقاتليها": fighters by the pronoun that says whose they are are that party: of whoever speaks, or whoever is named last before them in the sentence,
 * whom the pronoun agrees with. Not "ثلاثة من عناصرها", who are told by their number, and not "أنصاره", who may be anybody.
 */
export function hisMen(clause: Clause, roles: Roles): Roles {
  const party = (named: Named): Named => {
    const men = clause.who.find(
      m => m.start === named.start && m.kind === 'group' && m.side === 'side' && !PEOPLE.test(m.ref ?? ''),
    )
    return (men === undefined ? null : partyOf(clause, men)) ?? named
  }
  const [agents, targets] = [roles.agents.map(party), roles.targets.map(party)]
  const isSame = agents.every((a, i) => a === roles.agents[i]) && targets.every((t, i) => t === roles.targets[i])
  return isSame ? roles : { agents, targets, rules: [...roles.rules, 'his-men'] }
}

/** Whose men they are, where their noun is one word with ه or ها. */
function partyOf(clause: Clause, { from, to }: Mention): Named | null {
  const { scene, sentence, attribution } = clause
  const pronoun = to === from + 1 && !scene.list[from]!.text.endsWith('ة') ? pronounOn(scene.list[from]!) : null
  if (pronoun === null) return null
  const speaker = attribution?.voice.speaker ?? null
  const speaks = speaker?.kind === 'force' && speaker.agreement === (pronoun === 'ها' ? 'f' : 'm')
  if (speaks) return ownSide(clause)
  const named = scene.mentions
    .within(sentence.from, from)
    .filter(m => m.kind === 'actor' && PARTIES.test(m.actorKind ?? ''))
    .map(m => nameOf(scene, m))
    .reverse()
  return referents(pronoun, [named])[0] ?? null
}

const pronounOn = remember((folded): 'ه' | 'ها' | null => {
  const ending = /\p{L}{3}(ها|ه)$/u.exec(folded)?.[1]
  return ending === 'ه' || ending === 'ها' ? ending : null
})
