import { useRef, useState } from 'react'
import { type ApiFailure, send } from '../../api.ts'
import type { TableJson, TryJson } from '../../api-types.ts'
import { useSpeech } from '../../language.tsx'
import { useMay } from '../../team/who.tsx'
import { Moves } from './moves.tsx'

type State =
  | { readonly is: 'written' }
  | { readonly is: 'tried'; readonly moves: TryJson }
  | { readonly is: 'trying' | 'kept' }
  | { readonly is: 'wrong'; readonly why: string }

/** A row of one's own: written, tried on articles of the store, and kept. */
export function NewRow({ table, kept }: { readonly table: TableJson; readonly kept: () => void }) {
  const { strings } = useSpeech()
  const { knowledge: words } = strings
  const keeps = useMay('admin')
  const form = useRef<HTMLFormElement>(null)
  const [state, setState] = useState<State>({ is: 'written' })

  const cells = (): Record<string, string> => {
    const written = new FormData(form.current!)
    return Object.fromEntries(table.columns.map(column => [column, String(written.get(`cell ${column}`) ?? '').trim()]))
  }
  const wrong = (failure: ApiFailure) =>
    setState({
      is: 'wrong',
      why: failure.detail ?? (failure.status === 0 ? strings.failed.unreachable : strings.failed.other),
    })
  const path = { table: table.name }
  const attempt = async () => {
    setState({ is: 'trying' })
    const articles = Number(new FormData(form.current!).get('articles')) || 100
    const result = await send('post', '/api/v1/knowledge/{table}/try', {
      params: { path },
      body: { cells: cells(), articles },
    })
    if (result.ok) setState({ is: 'tried', moves: result.value })
    else wrong(result.failure)
  }
  const keep = async () => {
    const result = await send('post', '/api/v1/knowledge/{table}/rows', { params: { path }, body: { cells: cells() } })
    if (!result.ok) return wrong(result.failure)
    form.current?.reset()
    setState({ is: 'kept' })
    kept()
  }
  return (
    <section className="box new-row">
      <h2>{words.add}</h2>
      <p className="note">{words.addNote}</p>
      <form
        ref={form}
        className="form"
        onSubmit={event => {
          event.preventDefault()
          void attempt()
        }}
        onInput={() => setState({ is: 'written' })}
      >
        <div className="cells">
          {table.columns.map(column => (
            <label key={column}>
              <bdi dir="ltr">{column}</bdi>
              <input name={`cell ${column}`} dir="auto" autoComplete="off" maxLength={2000} />
            </label>
          ))}
        </div>
        <label className="short">
          {words.articles}
          <input name="articles" type="number" min="1" max="1000" defaultValue="100" />
        </label>
        <p className="actions">
          <button type="submit" disabled={state.is === 'trying'}>
            {words.try}
          </button>
          {keeps && (
            <button type="button" disabled={state.is === 'trying'} onClick={keep}>
              {words.keep}
            </button>
          )}
        </p>
        {!keeps && <p className="note">{words.notKept}</p>}
        {state.is === 'trying' && <p role="status">{words.trying}</p>}
        {state.is === 'kept' && <p role="status">{words.kept}</p>}
        {state.is === 'wrong' && (
          <p className="wrong" role="alert">
            <bdi lang="en">{state.why}</bdi>
          </p>
        )}
      </form>
      {state.is === 'tried' && <Moves moves={state.moves} />}
    </section>
  )
}
