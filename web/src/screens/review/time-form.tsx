import { useId, useState } from 'react'
import { DateText } from '../../components/date-text.tsx'
import { readEdtf } from '../../format/edtf.ts'
import { useSpeech } from '../../language.tsx'
import type { FormProps } from './correct.tsx'
import { useSelection } from './use-selection.ts'

/** When it was, as a date in EDTF, with the article's own words. */
export function TimeForm({ claim, onState }: FormProps) {
  const { strings } = useSpeech()
  const { reviewing } = strings
  const [edtf, setEdtf] = useState(claim.time?.edtf ?? '')
  const [text, setText] = useState(claim.time?.text ?? '')
  const selected = useSelection()
  const help = useId()
  const wrong = edtf.trim() !== '' && readEdtf(edtf.trim()) === null
  return (
    <>
      <label>
        {reviewing.edtf}
        <input
          dir="ltr"
          value={edtf}
          aria-describedby={help}
          aria-invalid={wrong}
          onChange={event => setEdtf(event.target.value)}
        />
      </label>
      <p id={help} className="note">
        <bdi>{reviewing.edtfHelp}</bdi>
      </p>
      <p role="status">
        {wrong ? (
          <span className="failure">{reviewing.edtfWrong}</span>
        ) : (
          edtf.trim() !== '' && <DateText edtf={edtf.trim()} />
        )}
      </p>
      <label>
        {reviewing.ownWords}
        <input dir="auto" value={text} onChange={event => setText(event.target.value)} />
      </label>
      <div className="review-acts">
        <button type="button" disabled={selected === ''} onClick={() => setText(selected)}>
          {reviewing.addSelected}
        </button>
        <button
          type="button"
          disabled={wrong || edtf.trim() === ''}
          onClick={() => onState({ time: { text: text.trim() || edtf.trim(), edtf: edtf.trim() } })}
        >
          {reviewing.state}
        </button>
        <button type="button" onClick={() => onState({ time: null })}>
          {reviewing.noTime}
        </button>
      </div>
    </>
  )
}
