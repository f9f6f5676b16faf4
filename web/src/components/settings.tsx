import { useSpeech } from '../language.tsx'
import { type Theme, useTheme } from '../theme.tsx'
import { Icon } from './icon.tsx'

const iconOf = { auto: 'auto', light: 'sun', dark: 'moon' } as const satisfies Record<Theme, string>

/** The other language, and the colours. */
export function Settings() {
  const { strings, language, change } = useSpeech()
  const { theme, next } = useTheme()
  const other = language === 'ar' ? 'en' : 'ar'
  const label = `${strings.theme.label}: ${strings.theme[theme]}`
  return (
    <div className="settings">
      <button type="button" className="plain" onClick={next} aria-label={label} title={label}>
        <Icon name={iconOf[theme]} />
      </button>
      <button type="button" className="plain language" lang={other} onClick={() => change(other)}>
        {strings.otherLanguage}
      </button>
    </div>
  )
}
