/** What is asked of the list of stories, as it stands in the address. Pure. */

export const orders = ['listed', 'newest', 'growing', 'contested', 'largest'] as const

export type Order = (typeof orders)[number]

export interface Asked {
  readonly cursor: string | null
  readonly order: Order
  readonly unread: boolean
  readonly contested: boolean
  readonly growing: boolean
  readonly outlet: string | null
}

/** What an address asks; what it says wrongly, it does not say. */
export function askedIn(query: URLSearchParams): Asked {
  const cursor = query.get('cursor')
  return {
    cursor: cursor !== null && /^\d{1,9}$/.test(cursor) ? cursor : null,
    order: orders.find(order => order === query.get('order')) ?? 'listed',
    unread: query.get('unread') === 'true',
    contested: query.get('contested') === 'true',
    growing: query.get('growing') === 'true',
    outlet: query.get('outlet')?.slice(0, 300) || null,
  }
}

/** The address of the list that is asked so. */
export function addressOf(asked: Asked): string {
  const query = new URLSearchParams()
  for (const name of ['unread', 'growing', 'contested'] as const) if (asked[name]) query.set(name, 'true')
  if (asked.outlet !== null) query.set('outlet', asked.outlet)
  if (asked.order !== 'listed') query.set('order', asked.order)
  if (asked.cursor !== null) query.set('cursor', asked.cursor)
  return query.size === 0 ? '/' : `/?${query}`
}

/** Another question is asked from its first page on. */
export const changed = (asked: Asked, to: Partial<Asked>): Asked => ({ ...asked, cursor: null, ...to })

/** The question as the API takes it. @param base the last change that the reader has read. */
export function questionOf({ cursor, order, unread, contested, growing, outlet }: Asked, base: number | null) {
  return {
    ...(cursor === null ? {} : { cursor }),
    ...(order === 'listed' ? {} : { order }),
    ...(contested ? { contested: 'true' as const } : {}),
    ...(growing ? { growing: 'true' as const } : {}),
    ...(outlet === null ? {} : { outlet }),
    // Before the first visit there is no last one, and everything is as new as the rest.
    ...(unread && base !== null ? { after: String(base) } : {}),
  }
}
