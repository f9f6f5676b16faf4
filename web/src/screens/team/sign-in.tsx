import type { FormEvent } from 'react'
import { send } from '../../api.ts'
import { Field } from '../../components/field.tsx'
import { useTitle } from '../../components/use-title.ts'
import { useSpeech } from '../../language.tsx'
import { Outside } from '../../team/outside.tsx'
import { Refused } from '../../team/refused.tsx'
import { textOf } from '../../team/text-of.ts'
import { useSending } from '../../team/use-sending.ts'
import { useWho } from '../../team/who.tsx'

/** The way in, for members. */
export function SignInScreen() {
  const { strings } = useSpeech()
  const { became } = useWho()
  const { busy, failure, sending } = useSending()
  const said = strings.team.signIn
  useTitle(said.title)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const body = { name: textOf(form, 'name'), password: textOf(form, 'password') }
    const me = await sending(send('post', '/api/v1/session', { body }))
    if (me !== null) became(me)
  }
  return (
    <Outside title={said.title}>
      <form className="stacked" onSubmit={submit}>
        <Field label={strings.team.name} name="name" autoComplete="username" required dir="auto" />
        <Field label={strings.team.password} name="password" type="password" autoComplete="current-password" required />
        <Refused failure={failure} said={{ 401: said.wrong }} />
        <button type="submit" disabled={busy}>
          {said.button}
        </button>
      </form>
      <p className="note">{said.without}</p>
    </Outside>
  )
}
