import { type DragEvent, type FormEvent, useId, useRef, useState } from 'react'
import { type ApiResult, send, sendFile } from '../../api.ts'
import type { JobJson } from '../../api-types.ts'
import { useSpeech } from '../../language.tsx'
import { isDay } from '../../search/asked.ts'

/** What the server takes of one file, in bytes. */
const LARGEST = 50_000_000

type Way = 'text' | 'file' | 'address'
const ways: readonly Way[] = ['text', 'file', 'address']

/** Adds an article by pasting it, by its file or by its address. `added` is told when the server has taken something. */
export function Adding({ added }: { readonly added: () => void }) {
  const { strings } = useSpeech()
  const { adding: words } = strings
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const [way, setWay] = useState<Way>('text')
  const [problem, setProblem] = useState<string | null>(null)
  const [over, setOver] = useState(false)

  const took = (result: ApiResult<JobJson>): boolean => {
    if (!result.ok)
      setProblem(
        result.failure.detail ?? (result.failure.status === 0 ? strings.failed.unreachable : strings.failed.other),
      )
    added()
    return result.ok
  }
  const published = (): { published: string } | undefined | null => {
    const day = String(new FormData(form.current!).get('published') ?? '').trim()
    if (day === '') return undefined
    if (isDay(day)) return { published: day }
    setProblem(strings.filters.dayWrong)
    return null
  }
  const addFiles = async (files: readonly File[]) => {
    setProblem(null)
    const day = published()
    if (day === null) return
    for (const file of files)
      if (file.size > LARGEST) setProblem(words.large(file.name))
      else took(await sendFile(file, day?.published))
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setProblem(null)
    const written = new FormData(form.current!)
    const text = (field: string) => String(written.get(field) ?? '')
    const day = published()
    if (day === null) return
    if (way === 'text' && text('text').trim() !== '') {
      const name = text('name').trim()
      const body = {
        text: text('text'),
        ...(name !== '' && { name: name.includes('.') ? name : `${name}.txt` }),
        ...day,
      }
      if (took(await send('post', '/api/v1/inputs/text', { body }))) form.current?.reset()
    }
    if (way === 'address' && text('address').trim() !== '') {
      const body = { address: text('address').trim(), ...day }
      if (took(await send('post', '/api/v1/inputs/address', { body }))) form.current?.reset()
    }
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void addFiles([...event.dataTransfer.files])
  }
  return (
    <section aria-labelledby={`${id}-add`}>
      <h2 id={`${id}-add`}>{words.title}</h2>
      <p className="note">{words.intro}</p>
      <form ref={form} className="form" onSubmit={submit}>
        <fieldset className="tabs" aria-label={words.title}>
          {ways.map(one => (
            <label key={one}>
              <input type="radio" name="way" checked={way === one} onChange={() => setWay(one)} />
              {words[one]}
            </label>
          ))}
        </fieldset>
        {way === 'text' && (
          <>
            <label>
              {words.textLabel}
              <textarea name="text" dir="auto" rows={8} placeholder={words.textHint} />
            </label>
            <label>
              {words.name}
              <input name="name" dir="auto" maxLength={300} />
            </label>
          </>
        )}
        {way === 'address' && (
          <label>
            {words.addressLabel}
            <input name="address" type="url" dir="ltr" placeholder="https://" />
            <small className="note">{words.addressNote}</small>
          </label>
        )}
        {way === 'file' && (
          // biome-ignore lint/a11y/noStaticElementInteractions: who drops nothing chooses files by the button in it.
          <div
            className={over ? 'drop over' : 'drop'}
            onDragOver={event => {
              event.preventDefault()
              setOver(true)
            }}
            onDragLeave={() => setOver(false)}
            onDrop={drop}
          >
            <p>{words.drop}</p>
            <label className="button">
              {words.choose}
              <input
                type="file"
                multiple
                onChange={event => {
                  void addFiles([...(event.target.files ?? [])])
                  event.target.value = ''
                }}
              />
            </label>
          </div>
        )}
        <label className="short">
          {words.published}
          <input name="published" dir="ltr" placeholder="2019-03-07" />
        </label>
        {problem !== null && (
          <p className="wrong" role="alert">
            <bdi>{problem}</bdi>
          </p>
        )}
        {way !== 'file' && <button type="submit">{words.add}</button>}
      </form>
    </section>
  )
}
