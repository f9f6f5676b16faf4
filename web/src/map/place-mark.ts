import { type Family, families, familyOf } from '../account/families.ts'
import type { PlaceOnMap } from '../account/places.ts'
import { type EventStatus, statuses } from '../components/status.tsx'

/** What the parts of the ring stand for. */
export type ColourBy = 'status' | 'type'

const svg = <K extends keyof SVGElementTagNameMap>(name: K, attributes: Record<string, string | number>) => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
  return element
}

/** How many events of the place are of each status, or of each family of types, in a fixed order. */
function partsOf(place: PlaceOnMap, by: ColourBy): { readonly name: string; readonly count: number }[] {
  const count = (is: (event: PlaceOnMap['events'][number]) => boolean) => place.events.filter(is).length
  const parts =
    by === 'status'
      ? statuses.map((status: EventStatus) => ({ name: status, count: count(event => event.status === status) }))
      : families.map((family: Family) => ({
          name: `family-${family}`,
          count: count(event => familyOf(event) === family),
        }))
  return parts.filter(part => part.count > 0)
}

/**
 * The mark of a place: a button with the number of its events and a ring that is parted by their statuses or types; dashed around an
 * area. Made by hand, since the map's library places elements, not components.
 */
export function placeMark(
  place: PlaceOnMap,
  by: ColourBy,
  text: { label: string; name: string; count: string },
): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = place.area ? 'place-mark area' : 'place-mark'
  const size = 30 + Math.min(14, Math.round(4 * Math.log2(place.events.length)))
  const ring = svg('svg', { viewBox: '0 0 40 40', width: size, height: size, 'aria-hidden': 'true' })
  if (place.area) ring.append(svg('circle', { class: 'mark-edge', cx: 20, cy: 20, r: 19, fill: 'none' }))
  ring.append(svg('circle', { class: 'ground', cx: 20, cy: 20, r: 15 }))
  const round = 2 * Math.PI * 13
  let done = 0
  for (const { name, count } of partsOf(place, by)) {
    const part = (count / place.events.length) * round
    ring.append(
      svg('circle', {
        class: `part ${name}`,
        cx: 20,
        cy: 20,
        r: 13,
        fill: 'none',
        'stroke-dasharray': `${part} ${round - part}`,
        'stroke-dashoffset': -done,
        transform: 'rotate(-90 20 20)',
      }),
    )
    done += part
  }
  const count = svg('text', { x: 20, y: 20, 'text-anchor': 'middle', 'dominant-baseline': 'central' })
  count.textContent = text.count
  ring.append(count)
  // What is drawn may be hidden where names would lie on each other; the whole is said by words that are always there.
  const name = nameOf(text.name)
  name.setAttribute('aria-hidden', 'true')
  const said = document.createElement('span')
  said.className = 'unseen'
  said.textContent = text.label
  button.append(ring, name, said)
  return button
}

function nameOf(text: string): HTMLElement {
  const name = document.createElement('bdi')
  name.className = 'place-name'
  name.textContent = text
  return name
}

/** A town or governorate to find one's way by, in both scripts; nothing to press. */
export function townMark(
  names: { readonly first: string; readonly second: string },
  governorate: boolean,
): HTMLElement {
  const mark = document.createElement('span')
  mark.className = governorate ? 'town-mark governorate' : 'town-mark'
  mark.setAttribute('aria-hidden', 'true')
  const dot = svg('svg', { viewBox: '0 0 6 6', width: governorate ? 1 : 6, height: governorate ? 1 : 6 })
  if (!governorate) dot.append(svg('circle', { cx: 3, cy: 3, r: 2.2 }))
  const name = nameOf(names.first)
  const second = document.createElement('bdi')
  second.className = 'second-name'
  second.textContent = names.second
  if (names.second !== names.first) name.append(' ', second)
  mark.append(dot, name)
  return mark
}

/** A flag with who is said to hold a place. */
export function flagMark(text: string, disagree: boolean): HTMLElement {
  const mark = document.createElement('span')
  mark.className = disagree ? 'ground-flag disagree' : 'ground-flag'
  mark.setAttribute('aria-hidden', 'true')
  const name = document.createElement('bdi')
  name.textContent = text
  mark.append(name)
  return mark
}
