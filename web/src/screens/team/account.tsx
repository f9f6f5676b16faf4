import { type FormEvent, useState } from 'react'
import { send } from '../../api.ts'
import { Field } from '../../components/field.tsx'
import { useTitle } from '../../components/use-title.ts'
import { useSpeech } from '../../language.tsx'
import { Refused } from '../../team/refused.tsx'
import { textOf } from '../../team/text-of.ts'
import { useSending } from '../../team/use-sending.ts'
import { useWho } from '../../team/who.tsx'
import { Tokens } from './tokens.tsx'

/** One's own account: who one is, signing out, the password, the tokens of programs. */
export function AccountScreen({ cursor }: { readonly cursor: string | null }) {
  const { strings } = useSpeech()
  const { me, became } = useWho()
  const said = strings.team.account
  useTitle(said.title)
  if (me === null) return <p className="loading">{strings.loading}</p>
  const signOut = async () => {
    const answer = await send('delete', '/api/v1/session', {})
    if (answer.ok) became(null)
  }
  return (
    <div className="page narrow">
      <h1>{said.title}</h1>
      <p className="intro">
        <bdi>{me.name}</bdi> · {strings.team.roles[me.role]}
      </p>
      {me.team ? (
        <>
          <button type="button" onClick={signOut}>
            {said.signOut}
          </button>
          <NewPassword />
          <Tokens cursor={cursor} />
        </>
      ) : (
        <p className="notice">{said.alone}</p>
      )}
    </div>
  )
}

function NewPassword() {
  const { strings } = useSpeech()
  const { busy, failure, sending } = useSending()
  const [done, setDone] = useState(false)
  const said = strings.team.account
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setDone(false)
    const form = event.currentTarget
    const body = { before: textOf(form, 'before'), password: textOf(form, 'password') }
    if ((await sending(send('put', '/api/v1/password', { body }))) === null) return
    form.reset()
    setDone(true)
  }
  return (
    <section>
      <h2>{said.newPassword}</h2>
      <form className="stacked" onSubmit={submit}>
        <Field label={said.before} name="before" type="password" autoComplete="current-password" required />
        <Field
          label={said.newPassword}
          hint={strings.team.passwordHint}
          name="password"
          type="password"
          autoComplete="new-password"
          minLength={12}
          maxLength={200}
          required
        />
        <Refused failure={failure} said={{ 400: strings.team.passwordHint, 403: said.wrongBefore }} />
        {done && <p role="status">{said.changed}</p>}
        <button type="submit" disabled={busy}>
          {said.change}
        </button>
      </form>
    </section>
  )
}
