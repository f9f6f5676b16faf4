import { useState } from 'react'
import { useTitle } from '../components/use-title.ts'
import { useSpeech } from '../language.tsx'
import { DossierPart } from './export/dossier.tsx'
import { EventChoice } from './export/events.tsx'
import { Files } from './export/files.tsx'
import { StoryChoice } from './export/stories.tsx'

/** The account, a story or some of its events, as a dossier and as files for other programs. */
export function ExportScreen({ story }: { readonly story: string | null }) {
  const { strings } = useSpeech()
  useTitle(strings.exportScreen.title)
  return (
    <div className="page narrow desk">
      <h1>{strings.exportScreen.title}</h1>
      <p className="intro">{strings.exportScreen.intro}</p>
      <StoryChoice chosen={story} />
      <Selected key={story} story={story} />
    </div>
  )
}

/** What is made of what was chosen. Another story begins with none of its events ticked. */
function Selected({ story }: { readonly story: string | null }) {
  const [events, setEvents] = useState<readonly string[]>([])
  return (
    <>
      {story !== null && <EventChoice story={story} chosen={events} choose={setEvents} />}
      <DossierPart story={story} events={events} />
      <Files selection={{ story, events }} />
    </>
  )
}
