import { lazy, Suspense, useState } from 'react'
import { resource } from '../../api.ts'
import type { KnownPlaceJson } from '../../api-types.ts'
import { useSpeech } from '../../language.tsx'
import type { FormProps } from './correct.tsx'

// The map's library is larger than all the rest: it comes only where a map is drawn.
const PickMap = lazy(() => import('./pick-map.tsx').then(({ PickMap }) => ({ default: PickMap })))

/** Degrees around a point that was clicked, in which places are looked for. */
const NEAR = 0.35

/** Where it was: by a name of the gazetteer, or near a point of the map. */
export function PlaceForm({ claim, onState }: FormProps) {
  const { strings, say } = useSpeech()
  const { reviewing } = strings
  const [name, setName] = useState(claim.place?.name ?? '')
  const [found, setFound] = useState<readonly KnownPlaceJson[] | null>(null)
  const [chosen, setChosen] = useState<KnownPlaceJson | null>(null)

  const ask = async (question: ReturnType<typeof resource.placesNamed> | ReturnType<typeof resource.places>) => {
    const answer = await question.ask(new AbortController().signal)
    setChosen(null)
    setFound(answer.ok ? answer.value.items.slice(0, 20) : [])
  }
  const near = (lon: number, lat: number) =>
    ask(
      resource.places(
        [
          Math.max(-180, lon - NEAR).toFixed(3),
          Math.max(-90, lat - NEAR).toFixed(3),
          Math.min(180, lon + NEAR).toFixed(3),
          Math.min(90, lat + NEAR).toFixed(3),
        ].join(),
      ),
    )
  const search = () => {
    if (name.trim() !== '') ask(resource.placesNamed(name.trim()))
  }
  const state = ({ id, label, lat, lon, country, precision }: KnownPlaceJson) =>
    onState({ place: { name: name.trim() || label.ar, ref: id, lat, lon, country, precision } })

  return (
    <>
      <div className="review-acts">
        <label>
          {reviewing.placeName}{' '}
          <input
            dir="auto"
            value={name}
            onChange={event => setName(event.target.value)}
            onKeyDown={event => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              search()
            }}
          />
        </label>
        <button type="button" onClick={search}>
          {reviewing.placeSearch}
        </button>
      </div>
      <p className="note">{reviewing.placeMap}</p>
      <Suspense fallback={<p className="loading">{strings.loading}</p>}>
        <PickMap at={claim.place} places={found ?? []} chosen={chosen} onChoose={setChosen} onPoint={near} />
      </Suspense>
      {found !== null && found.length === 0 && <p role="status">{reviewing.placeNone}</p>}
      {found !== null && found.length > 0 && (
        <ul className="place-choice">
          {found.map(place => (
            <li key={place.id}>
              <button type="button" aria-pressed={chosen?.id === place.id} onClick={() => setChosen(place)}>
                {say(place.label)}{' '}
                <small>
                  {strings.precision[place.precision]}
                  {place.country !== null && ` · ${place.country}`}
                </small>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="review-acts">
        <button type="button" disabled={chosen === null} onClick={() => chosen !== null && state(chosen)}>
          {reviewing.state}
          {chosen !== null && `: ${say(chosen.label)}`}
        </button>
        <button type="button" onClick={() => onState({ place: null })}>
          {reviewing.noPlace}
        </button>
      </div>
    </>
  )
}
