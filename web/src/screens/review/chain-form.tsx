import { useState } from 'react'
import type { LinkJson } from '../../api-types.ts'
import { Choice } from '../../components/choice.tsx'
import { useSpeech } from '../../language.tsx'
import type { FormProps } from './correct.tsx'
import { NamesList } from './names-list.tsx'

type Kind = LinkJson['kind']
const KINDS: readonly Kind[] = [
  'person',
  'force',
  'state',
  'organisation',
  'agency',
  'monitor',
  'outlet',
  'reporter',
  'unnamed',
]

/** Through whom it came: the origin first. */
export function ChainForm({ claim, onState }: FormProps) {
  const { strings } = useSpeech()
  const { reviewing } = strings
  const [links, setLinks] = useState<
    readonly { readonly name: string; readonly ref: string | null; readonly kind: Kind }[]
  >(() => claim.chain.map(({ name, ref, kind }) => ({ name, ref, kind })))
  return (
    <>
      <p className="note">{reviewing.chainHint}</p>
      <NamesList
        names={links}
        make={name => ({ name, ref: null, kind: 'person' as Kind })}
        onChange={setLinks}
        extra={(one, change) => (
          <Choice
            label={reviewing.kindOfLink}
            value={one.kind}
            onChoose={kind => change({ ...one, kind: KINDS.find(known => known === kind) ?? one.kind })}
            options={KINDS.map(kind => ({ value: kind, text: strings.linkKind[kind] }))}
          />
        )}
      />
      <button type="button" onClick={() => onState({ chain: links })}>
        {reviewing.state}
      </button>
    </>
  )
}
