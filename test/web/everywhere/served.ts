import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { begin, isnad } from '../../cli/command.ts'

/** A store made from inputs by the program as users run it, the workbench over it for one person, and for a team. */
export interface Served {
  readonly alone: string
  readonly team: string
  /** The secret of a link that nobody has used yet. */
  readonly invited: string
  /** What the browser of a member who may do everything sends to the team's server. */
  readonly cookie: { readonly name: string; readonly value: string }
  readonly close: () => Promise<void>
}

const secretIn = (told: string): string => told.split(' ')[0]!.split('#')[1]!

export async function serve(...inputs: readonly string[]): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-everywhere-'))
  const store = join(folder, 'isnad.db')
  const running: ReturnType<typeof begin>[] = []
  const close = async () => {
    for (const { child } of running) child.kill()
    await Promise.all(running.map(one => one.finished))
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const added = await isnad(['add', ...inputs, '--store', store])
    if (added.status !== 0) throw new Error(added.err)
    const started = async (...args: string[]): Promise<string> => {
      const server = begin(['serve', '--store', store, '--port', '0', ...args])
      running.push(server)
      for (let waited = 0; waited < 60_000; waited += 50) {
        const url = /http:\/\/localhost:\d+/.exec(server.seen.out)?.[0]
        if (url) return url
        await new Promise(done => setTimeout(done, 50))
      }
      throw new Error(server.seen.err)
    }
    const [alone, team] = await Promise.all([started(), started('--team')])
    const told = await isnad(['team', 'invite', '--role', 'admin', '--origin', team, '--store', store])
    if (told.status !== 0) throw new Error(told.err)
    const ask = (path: string, body: object, cookie = '') =>
      fetch(`${team}/api/v1${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify(body),
      })
    const joined = await ask('/join', { secret: secretIn(told.out), name: 'Huda', password: 'nine doors and a key' })
    const cookie = joined.headers.getSetCookie()[0]!.split(';')[0]!
    const [name, value] = cookie.split('=') as [string, string]
    const { link } = (await (await ask('/invitations', { role: 'reader' }, cookie)).json()) as { link: string }
    return { alone, team, invited: secretIn(link), cookie: { name, value }, close }
  } catch (error) {
    await close()
    throw error
  }
}
