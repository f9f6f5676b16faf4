import { useMemo } from 'react'
import type { Narrowing, StoryIndex } from '../../account/narrow.ts'
import { outletTextIn } from '../../components/names.tsx'
import { type Speech, useSpeech } from '../../language.tsx'
import { visible } from '../../text/visible.ts'

/** Values of one kind that can be chosen: those with most events. The address may name any. */
const MOST = 80

interface Choosable {
  readonly value: string
  readonly text: string
}

function optionsOf<T>(
  { strings: { narrow }, number }: Speech,
  all: readonly { readonly key: string; readonly value: T; readonly events: number }[],
  textOf: (value: T) => string,
  chosen: string | null,
): readonly Choosable[] {
  return [
    { value: '', text: narrow.any },
    ...all
      .filter(({ key }, i) => i < MOST || key === chosen)
      .map(({ key, value, events }) => ({ value: key, text: narrow.option(textOf(value), number(events)) })),
    ...(chosen === null || all.some(({ key }) => key === chosen) ? [] : [{ value: chosen, text: visible(chosen) }]),
  ]
}

/** What can be chosen in each field. The same lists are given back until one of them differs: they hold hundreds of names. */
export function useOptions(index: StoryIndex, { type, actor, outlet }: Narrowing) {
  const speech = useSpeech()
  const types = useMemo(
    () => optionsOf(speech, index.types, event => speech.say(event.typeName), type),
    [speech, index, type],
  )
  const actors = useMemo(
    () =>
      optionsOf(speech, index.actors, ({ label, name }) => (label === null ? visible(name) : speech.say(label)), actor),
    [speech, index, actor],
  )
  const outlets = useMemo(() => {
    const outletText = outletTextIn(speech)
    return optionsOf(
      speech,
      index.outlets,
      // An article without a named outlet is told apart by its title.
      ({ outlet: named, articles: [first] }) =>
        named === null && first?.title != null
          ? `${speech.strings.matrix.noOutlet}${speech.strings.listSeparator}${visible(first.title)}`
          : outletText(named),
      outlet,
    )
  }, [speech, index, outlet])
  return { types, actors, outlets }
}
