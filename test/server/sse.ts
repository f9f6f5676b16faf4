/** A client of server-sent events over a real connection, which reads the bytes as the standard says (WHATWG HTML, 9.2.6). */
import { type ClientRequest, type IncomingHttpHeaders, request } from 'node:http'

export interface Sent {
  readonly id: string
  readonly event: string
  readonly data: string
}

export interface Listener {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  /** Everything that came so far, as it came. */
  readonly text: () => string
  /** The events so far. */
  readonly events: () => readonly Sent[]
  /** What a client would send as Last-Event-ID. */
  readonly lastId: () => string
  /** Waits until this holds. */
  readonly until: (holds: () => boolean) => Promise<void>
  /** Waits until the server ended the answer; gives whether it did so as one should. */
  readonly ended: Promise<'ended' | 'cut'>
  /** Goes away without a word. */
  readonly leave: () => void
}

export function listen(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Listener> {
  return new Promise((done, fail) => {
    const asked: ClientRequest = request(url, { agent: false, headers: { accept: 'text/event-stream', ...headers } })
    asked.once('error', fail)
    asked.once('response', answer => {
      let text = ''
      const changed = new Set<() => void>()
      const tell = (): void => {
        for (const one of changed) one()
      }
      answer.setEncoding('utf8').on('data', (part: string) => {
        text += part
        tell()
      })
      const ended = new Promise<'ended' | 'cut'>(over => {
        answer.on('end', () => over('ended'))
        answer.on('error', () => over('cut'))
        answer.on('close', () => over('cut'))
      })
      const parsed = () => parse(text)
      done({
        status: answer.statusCode!,
        headers: answer.headers,
        text: () => text,
        events: () => parsed().events,
        lastId: () => parsed().lastId,
        until: holds =>
          new Promise(over => {
            const look = (): void => {
              if (!holds()) return
              changed.delete(look)
              over()
            }
            changed.add(look)
            look()
          }),
        ended,
        leave: () => asked.destroy(),
      })
      asked.on('error', () => {})
    })
    asked.end()
  })
}

function parse(text: string): { readonly events: readonly Sent[]; readonly lastId: string } {
  const events: Sent[] = []
  let lastId = ''
  // What is not ended by an empty line is no event yet.
  for (const block of text.split('\n\n').slice(0, -1)) {
    const fields = new Map<string, string>()
    for (const line of block.split('\n')) {
      const [, name, value] = /^([^:]*)(?:: ?(.*))?$/.exec(line) ?? []
      if (name !== '') fields.set(name!, value ?? '')
    }
    lastId = fields.get('id') ?? lastId
    const data = fields.get('data')
    if (data !== undefined) events.push({ id: lastId, event: fields.get('event') ?? 'message', data })
  }
  return { events, lastId }
}
