import { useState } from 'react'
import { useSpeech } from '../../language.tsx'
import type { FormProps } from './correct.tsx'
import { NamesList } from './names-list.tsx'

/** Who did it, or to whom it was done. */
export function ActorsForm({ claim, field, onState }: FormProps & { readonly field: 'agents' | 'targets' }) {
  const { strings } = useSpeech()
  const [names, setNames] = useState<readonly { readonly name: string; readonly ref: string | null }[]>(() =>
    claim[field].map(({ name, ref }) => ({ name, ref })),
  )
  return (
    <>
      <NamesList names={names} make={name => ({ name, ref: null })} onChange={setNames} />
      <button type="button" onClick={() => onState(field === 'agents' ? { agents: names } : { targets: names })}>
        {strings.reviewing.state}
      </button>
    </>
  )
}
