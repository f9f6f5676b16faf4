import { type FormEvent, useState } from 'react'
import { type ApiResult, resource, send } from '../../api.ts'
import type { MemberJson, RoleJson } from '../../api-types.ts'
import { Loaded } from '../../components/loaded.tsx'
import { useTitle } from '../../components/use-title.ts'
import { useSpeech } from '../../language.tsx'
import { Refused } from '../../team/refused.tsx'
import { textOf } from '../../team/text-of.ts'
import { useSending } from '../../team/use-sending.ts'
import { useWho } from '../../team/who.tsx'
import { useResource } from '../../use-resource.ts'
import { Audit } from './audit.tsx'
import { Shown } from './shown.tsx'

const ROLES = ['reader', 'reviewer', 'admin'] as const satisfies readonly RoleJson[]

/** Who is of the team, for admins: inviting, roles, and what was done. */
export function TeamScreen({ cursor }: { readonly cursor: string | null }) {
  const { strings } = useSpeech()
  const [round, setRound] = useState(0)
  const [link, setLink] = useState<string | null>(null)
  const { busy, failure, sending } = useSending()
  const said = strings.team.members
  useTitle(said.title)
  const question = resource.members()
  const members = useResource({ ...question, key: `${question.key} ${round}` })

  const act = async (sent: Promise<ApiResult<unknown>>) => {
    await sending(sent)
    setRound(n => n + 1)
  }
  const invited = async (body: { readonly role: RoleJson } | { readonly member: string }) => {
    const made = await sending(send('post', '/api/v1/invitations', { body }))
    if (made !== null) setLink(made.link)
    setRound(n => n + 1)
  }
  const invite = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    invited({ role: textOf(event.currentTarget, 'role') as RoleJson })
  }
  return (
    <div className="page narrow">
      <h1>{said.title}</h1>
      <p className="intro">{said.intro}</p>
      <Loaded resource={members}>
        {({ items }) => (
          <ul className="team-rows">
            {items.map(member => (
              <MemberRow
                key={member.id}
                member={member}
                busy={busy}
                setRole={role =>
                  act(send('put', '/api/v1/members/{id}', { params: { path: { id: member.id } }, body: { role } }))
                }
                newPassword={() => invited({ member: member.id })}
                remove={() => act(send('delete', '/api/v1/members/{id}', { params: { path: { id: member.id } } }))}
              />
            ))}
          </ul>
        )}
      </Loaded>
      <Refused failure={failure} said={{ 409: said.lastAdmin, 404: said.noMore }} />
      <h2>{said.invite}</h2>
      <form className="inline-form" onSubmit={invite}>
        <label>
          {said.role}{' '}
          <select name="role">
            {ROLES.map(role => (
              <option key={role} value={role}>
                {strings.team.roles[role]}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" disabled={busy}>
          {said.makeLink}
        </button>
      </form>
      {link !== null && <Shown label={said.once} text={link} />}
      <Audit cursor={cursor} round={round} />
    </div>
  )
}

function MemberRow({
  member: { name, role, joined },
  busy,
  setRole,
  newPassword,
  remove,
}: {
  readonly member: MemberJson
  readonly busy: boolean
  readonly setRole: (role: RoleJson) => void
  readonly newPassword: () => void
  readonly remove: () => void
}) {
  const { strings, date } = useSpeech()
  const { me } = useWho()
  const [sure, setSure] = useState(false)
  const said = strings.team.members
  return (
    <li>
      <span>
        <bdi>{name}</bdi> {me?.name === name && <span className="sign">{said.you}</span>}{' '}
        <span className="note">{said.since(date(joined.slice(0, 10)))}</span>
      </span>
      <select
        aria-label={said.roleOf(name)}
        value={role}
        disabled={busy}
        onChange={event => setRole(event.currentTarget.value as RoleJson)}
      >
        {ROLES.map(one => (
          <option key={one} value={one}>
            {strings.team.roles[one]}
          </option>
        ))}
      </select>
      <button type="button" disabled={busy} onClick={newPassword} aria-label={said.passwordOf(name)}>
        {said.newPassword}
      </button>
      {sure ? (
        <button type="button" disabled={busy} onClick={remove} onBlur={() => setSure(false)}>
          {said.sure}
        </button>
      ) : (
        <button type="button" disabled={busy} onClick={() => setSure(true)} aria-label={said.removeOf(name)}>
          {said.remove}
        </button>
      )}
    </li>
  )
}
