import type { EventType } from '../../claims/types.ts'
import type { DescribeContext } from '../../report/index.ts'
import type * as stored from '../../store/index.ts'
import type { OriginCountJson, OriginPageJson, OutletCountJson, OutletPageJson } from '../api/sources.ts'
import type { Names } from './names.ts'

/** Outlets and origins with the names of the tables beside their own. */
export function sourceViews(context: DescribeContext, { label, typeName, outlet }: Names) {
  const named = (one: stored.OutletKey) => ({ key: one.key, ...outlet(one) })
  const origin = (one: stored.OriginName) => ({ ...one, label: label(one.id, context.actor, one.name) })

  const outletCount = (one: stored.OutletCount): OutletCountJson => ({ ...one, outlet: named(one.outlet) })
  const originCount = (one: stored.OriginCount): OriginCountJson => ({ ...one, origin: origin(one.origin) })

  const said = (one: stored.Said): OutletPageJson['said'] => ({
    ...one,
    types: one.types.map(({ type, claims }) => ({
      type: type as EventType,
      typeName: typeName(type as EventType),
      claims,
    })),
  })
  const withNames = <T extends { readonly outlet: stored.OutletKey }>(all: readonly T[]) =>
    all.map(one => ({ ...one, outlet: named(one.outlet) }))

  const outletPage = (page: stored.OutletPage): OutletPageJson => ({
    ...page,
    outlet: named(page.outlet),
    said: said(page.said),
    quotes: page.quotes.map(originCount),
    takes: withNames(page.takes),
    gives: withNames(page.gives),
    shares: withNames(page.shares),
  })
  const originPage = (page: stored.OriginPage): OriginPageJson => ({
    origin: origin(page.origin),
    said: said(page.said),
    carriedBy: withNames(page.carriedBy),
  })
  return { outletCount, originCount, outletPage, originPage }
}
