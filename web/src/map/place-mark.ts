import type { PlaceOnMap } from '../account/places.ts'
import { type EventStatus, statuses } from '../components/status.tsx'

const svg = <K extends keyof SVGElementTagNameMap>(name: K, attributes: Record<string, string | number>) => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
  return element
}

/**
 * The mark of a place: a button with the number of its events and a ring that is parted by their statuses; dashed around an
 * area. Made by hand, since the map's library places elements, not components.
 */
export function placeMark(place: PlaceOnMap, text: { label: string; name: string; count: string }): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = place.area ? 'place-mark area' : 'place-mark'
  button.setAttribute('aria-label', text.label)

  const size = 30 + Math.min(14, Math.round(4 * Math.log2(place.events.length)))
  const ring = svg('svg', { viewBox: '0 0 40 40', width: size, height: size, 'aria-hidden': 'true' })
  if (place.area) ring.append(svg('circle', { class: 'edge', cx: 20, cy: 20, r: 19, fill: 'none' }))
  ring.append(svg('circle', { class: 'ground', cx: 20, cy: 20, r: 15 }))
  const round = 2 * Math.PI * 13
  let done = 0
  for (const status of statuses) {
    const count = place.events.filter(event => event.status === status).length
    if (count === 0) continue
    const part = (count / place.events.length) * round
    ring.append(
      svg('circle', {
        class: `part ${status satisfies EventStatus}`,
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

  const name = document.createElement('bdi')
  name.className = 'place-name'
  name.textContent = text.name
  button.append(ring, name)
  return button
}
