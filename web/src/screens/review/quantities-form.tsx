import { useState } from 'react'
import { Choice } from '../../components/choice.tsx'
import { useSpeech } from '../../language.tsx'
import type { FormProps } from './correct.tsx'
import { useSelection } from './use-selection.ts'

interface Row {
  readonly text: string
  readonly min: string
  readonly max: string
  readonly approximate: boolean
  readonly unit: string
}

const written = (value: number | null): string => (value === null ? '' : String(value))
const numberOf = (value: string): number | null => (value.trim() === '' ? null : Number(value))

/** How many, and of what: no number is made up, so an end that nobody says stays empty. */
export function QuantitiesForm({ claim, queue, onState }: FormProps) {
  const { strings, say } = useSpeech()
  const { reviewing } = strings
  const selected = useSelection()
  const [rows, setRows] = useState<readonly Row[]>(() =>
    claim.quantities.map(({ text, min, max, approximate, unit }) => ({
      text,
      min: written(min),
      max: written(max),
      approximate,
      unit: unit ?? '',
    })),
  )
  const change = (at: number, part: Partial<Row>) =>
    setRows(rows.map((row, i) => (i === at ? { ...row, ...part } : row)))
  const units = [
    { value: '', text: reviewing.unknownUnit },
    ...queue.units.map(({ unit, name }) => ({ value: unit, text: say(name) })),
  ]
  const state = () =>
    onState({
      quantities: rows.map(row => ({
        text: row.text.trim() || [row.min, row.max].filter(Boolean).join('–'),
        min: numberOf(row.min),
        max: numberOf(row.max),
        approximate: row.approximate,
        unit: row.unit || null,
      })),
    })
  return (
    <>
      <p className="note">{reviewing.selectHint}</p>
      {rows.map((row, at) => (
        // Rows have no name of their own, and are only added at the end.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <fieldset key={at} className="quantity-row">
          <label>
            {reviewing.ownWords}
            <input dir="auto" value={row.text} onChange={event => change(at, { text: event.target.value })} />
          </label>
          <label>
            {reviewing.min}
            <input type="number" value={row.min} onChange={event => change(at, { min: event.target.value })} />
          </label>
          <label>
            {reviewing.max}
            <input type="number" value={row.max} onChange={event => change(at, { max: event.target.value })} />
          </label>
          <label>
            <input
              type="checkbox"
              checked={row.approximate}
              onChange={event => change(at, { approximate: event.target.checked })}
            />
            {reviewing.approximate}
          </label>
          <Choice label={reviewing.unit} value={row.unit} onChoose={unit => change(at, { unit })} options={units} />
          <button type="button" className="plain" onClick={() => setRows(rows.filter((_, i) => i !== at))}>
            {reviewing.remove}
          </button>
        </fieldset>
      ))}
      <div className="review-acts">
        <button
          type="button"
          onClick={() => setRows([...rows, { text: selected, min: '', max: '', approximate: false, unit: '' }])}
        >
          {reviewing.addQuantity}
        </button>
        <button type="button" onClick={state}>
          {reviewing.state}
        </button>
      </div>
    </>
  )
}
