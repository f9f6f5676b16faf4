import { useId } from 'react'
import { exportAddress, type Format, formats, type Selection } from '../../downloads.ts'
import { useSpeech } from '../../language.tsx'

/** Every format: what its file holds, what it cannot carry, and the way to have it. */
export function Files({ selection }: { readonly selection: Selection }) {
  const { strings } = useSpeech()
  const { exportScreen: say } = strings
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{say.files}</h2>
      <p className="note">{say.filesNote}</p>
      <ul className="files">
        {(Object.keys(formats) as Format[]).map(format => {
          const { title, holds, without } = say.formats[format]
          const file = formats[format]
          return (
            <li key={format}>
              <div>
                <h3>
                  {title}{' '}
                  <bdi className="path" dir="ltr">
                    {file}
                  </bdi>
                </h3>
                <p>{holds}</p>
                <p className="note">
                  {say.without} {without}
                </p>
              </div>
              <a className="button" href={exportAddress(format, selection)} download aria-label={say.downloadOf(file)}>
                {say.download}
              </a>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
