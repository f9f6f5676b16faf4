import { words as split } from '../../arabic/index.ts'
import type { Named } from '../../claims/types.ts'
import { actor, matchActor, matchGenericActor, matchGroupNoun } from '../../knowledge/index.ts'

/** Kinds of actors that hold ground. Not a person, nor an agency or a monitor. */
const HOLDERS: ReadonlySet<string> = new Set('state government ministry force group coalition party tribe'.split(' '))
/** Classes of people that hold ground. Not civilians, captives or victims. */
const ARMED: ReadonlySet<string> = new Set(['armed', 'security'])

/**
 * Whether somebody can hold ground: a state, a force, an armed group, by the actor tables or by the noun ("مقاتلون محليون", "قوات المحور", "الجيش"). Not "الزوار",
 * "المستشفى", nor a person.
 */
export function canHold({ name, ref }: Named): boolean {
  const known = ref === null ? null : actor(ref)
  if (known !== null) return HOLDERS.has(known.kind)
  const list = split(name)
  if (list.length === 0) return false
  const group = matchGroupNoun(name, list, 0)
  if (group !== null) return ARMED.has(group.value.class)
  const generic = matchGenericActor(name, list, 0)
  if (generic !== null) return generic.value.kinds.some(kind => kind === 'force' || kind === 'group')
  const named = matchActor(name, list, 0)
  return named !== null && HOLDERS.has(named.actor.kind)
}
