import { useId, useState } from 'react'
import { dossierAddress } from '../../downloads.ts'
import { useSpeech } from '../../language.tsx'
import type { Language } from '../../strings/locales.ts'

const languages: readonly Language[] = ['en', 'ar']

/** The dossier of a story: to open and print, or to keep. */
export function DossierPart({ story, events }: { readonly story: string | null; readonly events: readonly string[] }) {
  const { strings, language } = useSpeech()
  const { exportScreen: say } = strings
  const id = useId()
  const [lang, setLang] = useState<Language>(language)
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{say.dossier}</h2>
      <p className="note">{say.dossierNote}</p>
      {story === null ? (
        <p>{say.dossierWhich}</p>
      ) : (
        <p className="actions">
          <label>
            {say.language}{' '}
            <select value={lang} onChange={event => setLang(event.target.value as Language)}>
              {languages.map(one => (
                <option key={one} value={one}>
                  {say.languages[one]}
                </option>
              ))}
            </select>
          </label>
          <a className="button" href={dossierAddress(story, events, { lang })} target="_blank" rel="noreferrer">
            {say.open} <small>({say.opens})</small>
          </a>
          <a className="button" href={dossierAddress(story, events, { lang, download: 'true' })} download>
            {say.save}
          </a>
        </p>
      )}
    </section>
  )
}
