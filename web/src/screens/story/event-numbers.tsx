import { useId, useState } from 'react'
import type { EventJson } from '../../api-types.ts'
import { EvidenceButton, EvidencePanel } from '../../components/evidence.tsx'
import { useSpeech } from '../../language.tsx'
import type { Lookup } from './lookup.ts'

interface Counted {
  readonly key: string
  readonly text: string
  readonly note: string | null
  readonly claims: readonly string[]
}

const bounds = ['low', 'best', 'high'] as const

/** The numbers of an event, each of which opens the claims that it stands on: support, and every figure of its estimates. */
export function Numbers({ event, lookup }: { readonly event: EventJson; readonly lookup: Lookup }) {
  const { strings, say, number } = useSpeech()
  const [open, setOpen] = useState<string | null>(null)
  const panel = useId()
  const { support } = event
  const oneEach = (keyOf: (id: string) => string | undefined) => {
    const seen = new Set<string>()
    return event.claims.filter(id => {
      const key = keyOf(id)
      if (key === undefined || seen.has(key)) return false
      seen.add(key)
      return true
    })
  }
  const numbers: readonly Counted[] = [
    { key: 'claims', text: strings.count.claims(support.claims), note: null, claims: event.claims },
    {
      key: 'articles',
      text: strings.count.articles(support.articles),
      note: null,
      claims: oneEach(id => lookup.claims.get(id)?.article),
    },
    ...event.quantities.flatMap(({ unit, unitName, behind, ...figures }) =>
      bounds.flatMap((bound): Counted[] => {
        const figure = figures[bound]
        if (figure === null) return []
        return [
          {
            key: `${unit} ${bound}`,
            text: number(figure),
            note: `${unitName === null ? strings.estimates.noUnit : say(unitName)}${strings.listSeparator}${strings.estimates[bound]}`,
            claims: behind?.[bound] ?? [],
          },
        ]
      }),
    ),
  ]
  const chosen = numbers.find(({ key }) => key === open)
  return (
    <div className="event-numbers">
      <ul>
        {numbers.map(({ key, text, note, claims }) => (
          <li key={key}>
            <EvidenceButton
              open={open === key}
              label={note === null ? text : strings.estimates.number(note, text, strings.count.claims(claims.length))}
              panel={panel}
              onToggle={() => setOpen(open === key ? null : key)}
            >
              {note !== null && <small>{note}</small>} <b>{text}</b>
            </EvidenceButton>
          </li>
        ))}
      </ul>
      {chosen !== undefined && (
        <EvidencePanel
          id={panel}
          title={chosen.note === null ? chosen.text : `${chosen.note} ${chosen.text}`}
          claims={chosen.claims}
          lookup={lookup}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  )
}
