import { resource } from '../../api.ts'
import { Loaded } from '../../components/loaded.tsx'
import { Paging } from '../../components/paging.tsx'
import { useSpeech } from '../../language.tsx'
import { address } from '../../routes.ts'
import { visible } from '../../text/visible.ts'
import { useResource } from '../../use-resource.ts'

/** Who did what, when; the newest first. */
export function Audit({ cursor, round }: { readonly cursor: string | null; readonly round: number }) {
  const { strings } = useSpeech()
  const said = strings.team.audit
  const roleText = (role: string) => (strings.team.roles as Record<string, string>)[role] ?? visible(role)
  const question = resource.audit(cursor)
  const audit = useResource({ ...question, key: `${question.key} ${round}` })
  return (
    <section>
      <h2>{said.title}</h2>
      <Loaded resource={audit}>
        {({ items, next }) => (
          <>
            <div className="audit-scroll">
              <table className="audit">
                <thead>
                  <tr>
                    <th scope="col">{said.when}</th>
                    <th scope="col">{said.who}</th>
                    <th scope="col">{said.what}</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map(({ id, at, who, action, data }) => (
                    <tr key={id}>
                      <td>
                        <time dateTime={at} dir="ltr">
                          {at.slice(0, 16).replace('T', ' ')}
                        </time>
                      </td>
                      <td>{who === null ? said.unknown : <bdi>{visible(who)}</bdi>}</td>
                      <td>
                        {said.actions[action] ?? action}{' '}
                        {Object.entries(data).map(([name, value]) => (
                          <bdi key={name} className="note" dir="auto">
                            {name === 'role' ? roleText(value) : visible(value)}{' '}
                          </bdi>
                        ))}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            <Paging cursor={cursor} next={next} to={address.team} />
          </>
        )}
      </Loaded>
    </section>
  )
}
