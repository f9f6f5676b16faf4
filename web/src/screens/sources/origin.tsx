import { resource } from '../../api.ts'
import type { OriginPageJson } from '../../api-types.ts'
import { Link } from '../../components/link.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { OutletName } from '../../components/names.tsx'
import { useSpeech } from '../../language.tsx'
import { address } from '../../routes.ts'
import { useResource } from '../../use-resource.ts'
import { OriginText } from './origin-text.tsx'
import { SaidPart } from './said.tsx'

function Origin({ page }: { readonly page: OriginPageJson }) {
  const { strings } = useSpeech()
  const { sourcesScreen: words } = strings
  const { origin, said, carriedBy } = page
  return (
    <>
      <h1>
        <OriginText origin={origin} />
      </h1>
      <p className="event-facts">
        <span>{words.kindOrigin}</span>
        <span>{strings.linkKind[origin.kind as keyof typeof strings.linkKind]}</span>
      </p>
      <SaidPart said={said} search={{ q: '', filters: { origin: [origin.id] } }} alone={words.aloneOrigin} />
      {carriedBy.length > 0 && (
        <section>
          <h2>{words.carried}</h2>
          <ul className="counted">
            {carriedBy.map(({ outlet, claims }) => (
              <li key={outlet.key}>
                <Link to={address.outlet(outlet.key)}>
                  <OutletName outlet={outlet} />
                </Link>{' '}
                <span className="note">{strings.count.claims(claims)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** One origin: what it said, how often alone, and who carries its words. */
export function OriginView({ origin }: { readonly origin: string }) {
  const { strings } = useSpeech()
  const page = useResource(resource.origin(origin))
  return (
    <div className="page narrow desk">
      <p className="back">
        <Link to={address.sources('origins')}>{strings.sourcesScreen.back}</Link>
      </p>
      <Loaded resource={page}>{page => <Origin page={page} />}</Loaded>
    </div>
  )
}
