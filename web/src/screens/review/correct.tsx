import { useState } from 'react'
import type { ClaimJson, CorrectionsJson, QueueJson } from '../../api-types.ts'
import { Choice } from '../../components/choice.tsx'
import { useSpeech } from '../../language.tsx'
import { ActorsForm } from './actors-form.tsx'
import { ChainForm } from './chain-form.tsx'
import { PlaceForm } from './place-form.tsx'
import { QuantitiesForm } from './quantities-form.tsx'
import { TimeForm } from './time-form.tsx'
import { WhatForm } from './what-form.tsx'

const FIELDS = ['what', 'place', 'time', 'agents', 'targets', 'quantities', 'chain'] as const

export interface FormProps {
  readonly claim: ClaimJson
  readonly queue: QueueJson
  readonly onState: (corrections: CorrectionsJson) => void
}

/** Another value in the place of the machine's, one field at a time. */
export function Correct(props: FormProps & { readonly onCancel: () => void }) {
  const { strings } = useSpeech()
  const { reviewing } = strings
  const [field, setField] = useState<(typeof FIELDS)[number]>('what')
  const { onCancel, ...form } = props
  return (
    <section
      className="review-form"
      aria-label={reviewing.correct}
      onKeyDown={event => {
        if (event.key === 'Escape') onCancel()
      }}
    >
      <Choice
        label={reviewing.field}
        value={field}
        onChoose={value => setField(FIELDS.find(one => one === value) ?? 'what')}
        options={FIELDS.map(one => ({ value: one, text: reviewing[one] }))}
      />
      {field === 'what' && <WhatForm {...form} />}
      {field === 'place' && <PlaceForm {...form} />}
      {field === 'time' && <TimeForm {...form} />}
      {(field === 'agents' || field === 'targets') && <ActorsForm key={field} field={field} {...form} />}
      {field === 'quantities' && <QuantitiesForm {...form} />}
      {field === 'chain' && <ChainForm {...form} />}
      <button type="button" className="plain" onClick={onCancel}>
        {reviewing.cancel}
      </button>
    </section>
  )
}
