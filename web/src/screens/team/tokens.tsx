import { type FormEvent, useState } from 'react'
import { resource, send } from '../../api.ts'
import { Field } from '../../components/field.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { Paging } from '../../components/paging.tsx'
import { useSpeech } from '../../language.tsx'
import { address } from '../../routes.ts'
import { Refused } from '../../team/refused.tsx'
import { textOf } from '../../team/text-of.ts'
import { useSending } from '../../team/use-sending.ts'
import { visible } from '../../text/visible.ts'
import { useResource } from '../../use-resource.ts'
import { Shown } from './shown.tsx'

/** The tokens that one's programs show. */
export function Tokens({ cursor }: { readonly cursor: string | null }) {
  const { strings, date } = useSpeech()
  const { busy, failure, sending } = useSending()
  const [round, setRound] = useState(0)
  const [made, setMade] = useState<string | null>(null)
  const said = strings.team.tokens
  const question = resource.tokens(cursor)
  const tokens = useResource({ ...question, key: `${question.key} ${round}` })

  const make = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const token = await sending(send('post', '/api/v1/tokens', { body: { label: textOf(form, 'label') } }))
    if (token === null) return
    form.reset()
    setMade(token.secret)
    setRound(n => n + 1)
  }
  const withdraw = async (id: string) => {
    await sending(send('delete', '/api/v1/tokens/{id}', { params: { path: { id } } }))
    setRound(n => n + 1)
  }
  return (
    <section>
      <h2>{said.title}</h2>
      <p className="note">{said.intro}</p>
      <Loaded resource={tokens}>
        {({ items, next }) => (
          <>
            <ul className="team-rows">
              {items.map(({ id, label, made }) => (
                <li key={id}>
                  <bdi>{visible(label)}</bdi> <span className="note">{date(made.slice(0, 10))}</span>
                  <button
                    type="button"
                    disabled={busy}
                    onClick={() => withdraw(id)}
                    aria-label={said.withdrawOf(label)}
                  >
                    {said.withdraw}
                  </button>
                </li>
              ))}
            </ul>
            {items.length === 0 && <p className="absent">{said.none}</p>}
            <Paging cursor={cursor} next={next} to={address.account} />
          </>
        )}
      </Loaded>
      {made !== null && <Shown label={said.once} text={made} />}
      <form className="stacked" onSubmit={make}>
        <Field label={said.label} name="label" maxLength={80} required dir="auto" autoComplete="off" />
        <Refused failure={failure} said={{}} />
        <button type="submit" disabled={busy}>
          {said.make}
        </button>
      </form>
    </section>
  )
}
