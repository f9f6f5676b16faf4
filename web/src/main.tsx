import '@fontsource/noto-naskh-arabic/arabic-400.css'
import '@fontsource/noto-naskh-arabic/arabic-600.css'
import '@fontsource/noto-naskh-arabic/latin-400.css'
import '@fontsource/noto-naskh-arabic/latin-600.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/shell.css'
import './styles/parts.css'
import './styles/forms.css'
import './styles/marks.css'
import './styles/story.css'
import './styles/timeline.css'
import './styles/matrix.css'
import './styles/article.css'
import './styles/board.css'
import './styles/search.css'
import './styles/desk.css'
import './styles/review.css'
import './styles/plots.css'
import './styles/team.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { LanguageProvider } from './language.tsx'
import { ThemeProvider } from './theme.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no element with the id "root".')

createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <ThemeProvider>
        <App />
      </ThemeProvider>
    </LanguageProvider>
  </StrictMode>,
)
