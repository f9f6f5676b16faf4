import { useId } from 'react'
import { type DayMode, dayMs } from '../../account/on-day.ts'
import { Choice } from '../../components/choice.tsx'
import { useSpeech } from '../../language.tsx'
import type { ColourBy } from '../../map/place-mark.ts'

const modes: readonly DayMode[] = ['all', 'upTo', 'onDay']

export interface Controls {
  readonly mode: DayMode
  /** The first moment of the day, milliseconds (UTC). */
  readonly day: number
  readonly colourBy: ColourBy
  readonly towns: boolean
}

/** Through time, by colour and by what else the map shows. */
export function MapControls(props: {
  readonly controls: Controls
  readonly days: { readonly first: number; readonly last: number } | null
  readonly onChange: (controls: Controls) => void
}) {
  const { controls, days, onChange } = props
  const { strings, date } = useSpeech()
  const { time } = strings
  const id = useId()
  const change = (to: Partial<Controls>) => onChange({ ...controls, ...to })
  const text = date(new Date(controls.day).toISOString().slice(0, 10))
  // Whoever moves through time wants to see its events; "all days" would show no difference.
  const goTo = (day: number) =>
    days !== null &&
    change({
      day: Math.max(days.first, Math.min(days.last, day)),
      mode: controls.mode === 'all' ? 'upTo' : controls.mode,
    })
  return (
    <div className="map-controls">
      <div className="picks">
        <Choice
          label={time.colour}
          value={controls.colourBy}
          options={[
            { value: 'status', text: time.byStatus },
            { value: 'type', text: time.byType },
          ]}
          onChoose={value => change({ colourBy: value === 'type' ? 'type' : 'status' })}
        />
        {days !== null && (
          <Choice
            label={time.mode}
            value={controls.mode}
            options={modes.map(mode => ({ value: mode, text: time[mode] }))}
            onChoose={value => change({ mode: modes.find(mode => mode === value) ?? 'all' })}
          />
        )}
        <label className="pick check">
          <input type="checkbox" checked={controls.towns} onChange={event => change({ towns: event.target.checked })} />
          <span>{time.towns}</span>
        </label>
      </div>
      {days !== null && days.last > days.first && (
        <div className="day-slider">
          <label htmlFor={id}>{time.slider}</label>
          <button type="button" onClick={() => goTo(controls.day - dayMs)} aria-label={time.back} title={time.back}>
            <span className="back-sign" aria-hidden="true" />
          </button>
          <input
            id={id}
            type="range"
            min={0}
            max={Math.round((days.last - days.first) / dayMs)}
            step={1}
            value={Math.round((controls.day - days.first) / dayMs)}
            aria-valuetext={text}
            onChange={event => goTo(days.first + Number(event.target.value) * dayMs)}
          />
          <button type="button" onClick={() => goTo(controls.day + dayMs)} aria-label={time.on} title={time.on}>
            <span className="onward-sign" aria-hidden="true" />
          </button>
          <output htmlFor={id}>{controls.mode === 'all' ? time.all : `${time[controls.mode]} ${text}`}</output>
        </div>
      )}
    </div>
  )
}
