import { useSpeech } from '../../language.tsx'
import { KEYS } from '../../review/keys.ts'

/** Which key does what. */
export function KeysHelp({ shown, onShow }: { readonly shown: boolean; readonly onShow: (shown: boolean) => void }) {
  const { strings } = useSpeech()
  const { reviewing } = strings
  return (
    <details className="keys" open={shown} onToggle={event => onShow(event.currentTarget.open)}>
      <summary>{reviewing.keys}</summary>
      <dl>
        {KEYS.map(([key, action]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{reviewing.keyOf[action]}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
