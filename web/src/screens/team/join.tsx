import { type FormEvent, useEffect, useState } from 'react'
import { type ApiResult, send } from '../../api.ts'
import type { InvitationJson } from '../../api-types.ts'
import { Field } from '../../components/field.tsx'
import { useTitle } from '../../components/use-title.ts'
import { useSpeech } from '../../language.tsx'
import { go } from '../../location.ts'
import { address } from '../../routes.ts'
import { Outside } from '../../team/outside.tsx'
import { Refused } from '../../team/refused.tsx'
import { textOf } from '../../team/text-of.ts'
import { useSending } from '../../team/use-sending.ts'
import { useWho } from '../../team/who.tsx'

/** What stands behind the # of the link. It opens the door, so it goes from the address, and with it from the history. */
let carried: string | null = null
function secretOfLink(): string {
  if (carried === null || location.hash.length > 1) carried = location.hash.slice(1)
  if (location.hash !== '') history.replaceState(null, '', location.pathname + location.search)
  return carried
}

/** The way in by a link: a new member, or a member's new password. */
export function JoinScreen() {
  const { strings, href } = useSpeech()
  const { became } = useWho()
  const { busy, failure, sending } = useSending()
  const [secret] = useState(secretOfLink)
  const [invitation, setInvitation] = useState<ApiResult<InvitationJson> | null>(null)
  const said = strings.team.join
  useTitle(said.title)
  useEffect(() => {
    let here = true
    send('post', '/api/v1/join/look', { body: { secret } }).then(answer => here && setInvitation(answer))
    return () => {
      here = false
    }
  }, [secret])

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const member = invitation?.ok ? invitation.value.member : null
    const name = member === null ? { name: textOf(form, 'name') } : {}
    const me = await sending(
      send('post', '/api/v1/join', { body: { secret, ...name, password: textOf(form, 'password') } }),
    )
    if (me === null) return
    became(me)
    go(href(address.stories()), { replace: true })
  }
  return (
    <Outside title={said.title}>
      {invitation === null && <p role="status">{strings.loading}</p>}
      {invitation?.ok === false && <Refused failure={invitation.failure} said={{ 404: said.gone, 400: said.gone }} />}
      {invitation?.ok === true && (
        <form className="stacked" onSubmit={submit}>
          <p>
            {invitation.value.member === null
              ? said.as(strings.team.roles[invitation.value.role])
              : said.again(invitation.value.member)}
          </p>
          {invitation.value.member === null ? (
            <Field
              label={strings.team.name}
              hint={said.nameHint}
              name="name"
              autoComplete="username"
              maxLength={60}
              required
              dir="auto"
            />
          ) : (
            <input type="hidden" name="name" autoComplete="username" defaultValue={invitation.value.member} />
          )}
          <Field
            label={strings.team.password}
            hint={strings.team.passwordHint}
            name="password"
            type="password"
            autoComplete="new-password"
            minLength={12}
            maxLength={200}
            required
          />
          <Refused failure={failure} said={{ 400: said.wrong, 404: said.gone, 409: said.taken }} />
          <button type="submit" disabled={busy}>
            {said.button}
          </button>
        </form>
      )}
    </Outside>
  )
}
