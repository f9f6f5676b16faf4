/** How a browser shows who it is: a cookie that no script reads, and that no page elsewhere makes it send. */
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Over } from '../../store/index.ts'

/** A session ends so long after it was opened, whatever happens, */
export const LONGEST = 7 * 24 * 3_600_000
/** and so long after it was last used. Milliseconds. */
export const IDLE = 24 * 3_600_000
/** How old what is written down of its last use may be. */
export const SEEN = 600_000

export const overAt = (now: number): Over => ({
  made: new Date(now - LONGEST).toISOString(),
  seen: new Date(now - IDLE).toISOString(),
})

const NAME = 'isnad'

/** Over TLS the name begins with `__Host-`, which a browser takes from this very host alone. */
const how = (secure: boolean) => (secure ? { prefix: 'host' as const } : {})

export const sessionSecret = (c: Context, secure: boolean): string | null =>
  (secure ? getCookie(c, NAME, 'host') : getCookie(c, NAME)) ?? null

export const putSession = (c: Context, secret: string, secure: boolean): void =>
  setCookie(c, NAME, secret, {
    ...how(secure),
    path: '/',
    httpOnly: true,
    sameSite: 'Strict',
    secure,
    maxAge: LONGEST / 1000,
  })

export const dropSession = (c: Context, secure: boolean): void =>
  void deleteCookie(c, NAME, { ...how(secure), path: '/', secure })
