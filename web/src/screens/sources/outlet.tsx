import { resource } from '../../api.ts'
import type { OutletPageJson } from '../../api-types.ts'
import { DateText } from '../../components/date-text.tsx'
import { Link } from '../../components/link.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { OutletName } from '../../components/names.tsx'
import { useSpeech } from '../../language.tsx'
import { address } from '../../routes.ts'
import { useResource } from '../../use-resource.ts'
import { OriginText } from './origin-text.tsx'
import { SaidPart } from './said.tsx'

function Copies({ title, copies }: { readonly title: string; readonly copies: OutletPageJson['takes'] }) {
  const { strings } = useSpeech()
  if (copies.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul className="counted">
        {copies.map(({ outlet, articles }) => (
          <li key={outlet.key}>
            <Link to={address.outlet(outlet.key)}>
              <OutletName outlet={outlet} />
            </Link>{' '}
            <span className="note">{strings.sourcesScreen.pairs(articles)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Outlet({ page }: { readonly page: OutletPageJson }) {
  const { strings } = useSpeech()
  const { sourcesScreen: words } = strings
  const { outlet, said, quotes, takes, gives, shares } = page
  const search = { q: '', filters: { kind: ['claim'], outlet: [outlet.ref ?? outlet.name] } }
  return (
    <>
      <h1>
        <OutletName outlet={outlet} />
      </h1>
      <p className="event-facts">
        <span>{words.kindOutlet}</span>
        <span>{strings.count.articles(page.articles)}</span>
        {page.first !== null && page.last !== null && (
          <span>
            <DateText edtf={page.first} /> – <DateText edtf={page.last} />
          </span>
        )}
      </p>
      <SaidPart said={said} search={search} alone={words.aloneOutlet} />
      {quotes.length > 0 && (
        <section>
          <h2>{words.quotes}</h2>
          <p className="note">{words.quotesNote}</p>
          <ul className="counted">
            {quotes.map(({ origin, claims }) => (
              <li key={origin.id}>
                <Link to={address.origin(origin.id)}>
                  <OriginText origin={origin} />
                </Link>{' '}
                <span className="note">{strings.count.claims(claims)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{strings.article.layerCopies}</h2>
        <p className="note">{takes.length + gives.length + shares.length === 0 ? words.noCopies : words.copiesNote}</p>
        <Copies title={words.takes} copies={takes} />
        <Copies title={words.gives} copies={gives} />
        <Copies title={words.shares} copies={shares} />
      </section>
    </>
  )
}

/** One outlet: what it said, how often alone, whom it quotes, and whose text it has. */
export function OutletView({ outlet }: { readonly outlet: string }) {
  const { strings } = useSpeech()
  const page = useResource(resource.outlet(outlet))
  return (
    <div className="page narrow desk">
      <p className="back">
        <Link to={address.sources('outlets')}>{strings.sourcesScreen.back}</Link>
      </p>
      <Loaded resource={page}>{page => <Outlet page={page} />}</Loaded>
    </div>
  )
}
