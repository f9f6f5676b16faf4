import { useState } from 'react'
import type { CorrectionsJson } from '../../api-types.ts'
import { Choice } from '../../components/choice.tsx'
import { useSpeech } from '../../language.tsx'
import type { FormProps } from './correct.tsx'

const POLARITIES = ['asserted', 'denied'] as const
const FACTUALITIES = ['occurred', 'ongoing', 'planned', 'possible'] as const

/** What happened, whether it is asserted, and whether it took place. Only what differs from what was read is stated. */
export function WhatForm({ claim, queue, onState }: FormProps) {
  const { strings, say } = useSpeech()
  const [type, setType] = useState<string>(claim.type)
  const [polarity, setPolarity] = useState<string>(claim.polarity)
  const [factuality, setFactuality] = useState<string>(claim.factuality)
  const chosen: CorrectionsJson = {
    ...(type !== claim.type && { type: queue.types.find(one => one.type === type)!.type }),
    ...(polarity !== claim.polarity && { polarity: POLARITIES.find(one => one === polarity)! }),
    ...(factuality !== claim.factuality && { factuality: FACTUALITIES.find(one => one === factuality)! }),
  }
  return (
    <>
      <Choice
        label={strings.claim.type}
        value={type}
        onChoose={setType}
        options={queue.types.map(one => ({ value: one.type, text: say(one.name) }))}
      />
      <Choice
        label={strings.claim.polarity}
        value={polarity}
        onChoose={setPolarity}
        options={POLARITIES.map(value => ({ value, text: strings.polarity[value] }))}
      />
      <Choice
        label={strings.claim.factuality}
        value={factuality}
        onChoose={setFactuality}
        options={FACTUALITIES.map(value => ({ value, text: strings.factuality[value] }))}
      />
      <button type="button" disabled={Object.keys(chosen).length === 0} onClick={() => onState(chosen)}>
        {strings.reviewing.state}
      </button>
    </>
  )
}
