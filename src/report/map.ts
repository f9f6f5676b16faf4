import type { Event, EventStatus } from '../account/types.ts'
import type { PlaceMention, PlacePrecision } from '../claims/types.ts'
import { type Content, domId, html, type Markup } from './html.ts'
import { around, occupancy, type Rectangle } from './labels.ts'
import { placeName } from './names.ts'
import { groupBy } from './order.ts'
import { clipRing, fitProjection, type Projection } from './projection.ts'
import { count, formatNumber, LANGS, type Lang, say } from './strings.ts'
import { attribute, both, type View, words } from './view.ts'

const WIDTH = 800
const HEIGHT = 540
const MARK = 12
/** How far from its place, in picture units, a label may stand without a line to it. */
const LOOSE = 14
const MOST_MARKS = 6
const MOST_TOWNS = 24
/** Degrees shown at least: about 150 km, so that a village stands among towns that a reader knows. */
const LEAST_SPAN = 1.6

/** How far a place of each kind may reach from its point, in kilometres: what the drawn circle says. Null where a circle would mislead. */
const REACH_KM: Readonly<Record<PlacePrecision, number | null>> = {
  site: 1,
  camp: 1.5,
  neighbourhood: 1.5,
  village: 2,
  town: 4,
  city: 8,
  district: 20,
  governorate: 50,
  region: 90,
  country: null,
  river: null,
  border: null,
}

interface Located {
  readonly place: PlaceMention
  readonly lat: number
  readonly lon: number
  readonly events: readonly Event[]
}

const isLocated = (
  event: Event,
): event is Event & { place: PlaceMention & { readonly lat: number; readonly lon: number } } =>
  event.place !== null &&
  Number.isFinite(event.place.lat) &&
  Number.isFinite(event.place.lon) &&
  event.place.lat !== null &&
  event.place.lon !== null

const round = (n: number): string => (Math.round(n * 10) / 10).toString()

const borderPaths = (view: View, picture: Projection, tinted: ReadonlySet<string>): Content => {
  const margin = 20
  const frame = [-margin, -margin, picture.width + margin, picture.height + margin] as const
  return view.options.borders.map(({ id, rings }) => {
    const path = rings
      .map(ring =>
        clipRing(
          ring.map(([lon, lat]) => picture.project(lon, lat)),
          frame,
        ),
      )
      .filter(ring => ring.length > 2)
      .map(ring => `M${ring.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}Z`)
      .join('')
    return path !== '' && html`<path class="country${tinted.has(id) && ' named'}" d="${path}"/>`
  })
}

/** A mark's outline by status: its form tells it apart without its colour. */
const shape = (status: EventStatus, x: number, y: number): Markup => {
  const r = MARK
  if (status === 'contested')
    return html`<path d="M${round(x)} ${round(y - r - 2)}L${round(x + r + 2)} ${round(y)}L${round(x)} ${round(y + r + 2)}L${round(x - r - 2)} ${round(y)}Z"/>`
  if (status === 'denied')
    return html`<rect x="${round(x - r + 1)}" y="${round(y - r + 1)}" width="${2 * r - 2}" height="${2 * r - 2}"/>`
  return html`<circle cx="${round(x)}" cy="${round(y)}" r="${r}"/>`
}

const mark = (event: Event, number: number, x: number, y: number): Markup =>
  html`<a href="#${domId('event', event.id)}" class="mark ${event.status}" aria-label="${number}"><title>${`${number} · ${attribute(`status.${event.status}`)}`}</title>${shape(event.status, x, y)}<text x="${round(x)}" y="${round(y + 4)}">${number}</text></a>`

/** A rough width of a label, since nothing measures text here: broad enough for the widest of the usual fonts. */
const labelWidth = (label: string, size: number): number => [...label].length * size * 0.62 + 4

/** A length for the scale bar: the longest of 1, 2, 5, 10, … km that takes at most a quarter of the picture. */
const scaleLength = (perKm: number): number => {
  let best = 1
  for (let power = 1; power <= 10_000; power *= 10)
    for (const step of [1, 2, 5]) if (step * power * perKm <= WIDTH / 4) best = step * power
  return best
}

const statuses: readonly EventStatus[] = ['single-source', 'corroborated', 'contested', 'denied']

const mapLegend = (): Markup =>
  html`<ul class="map-legend">${statuses.map(
    status =>
      html`<li><svg viewBox="-14 -14 28 28" width="22" height="22" aria-hidden="true" focusable="false"><g class="mark ${status}">${shape(status, 0, 0)}</g></svg> ${words(`status.${status}`)}</li>`,
  )}</ul>`

const drawing = (places: readonly Located[], countries: readonly string[], view: View): Markup => {
  const picture = fitProjection(places, WIDTH, HEIGHT, LEAST_SPAN)
  const { context, towns } = view.options
  const taken = { en: occupancy(WIDTH, HEIGHT), ar: occupancy(WIDTH, HEIGHT) }
  const takeInBoth = (box: Rectangle): void => {
    for (const lang of LANGS) taken[lang].take(box)
  }
  const at = places.map(place => ({ ...place, point: picture.project(place.lon, place.lat) }))
  for (const { point } of at) takeInBoth({ x: point[0] - 4, y: point[1] - 4, width: 8, height: 8 })

  const { west, east, south, north } = picture.box
  const perKm = picture.perKm((south + north) / 2)
  const km = scaleLength(perKm)
  const bar = km * perKm
  const [barX, barY] = [WIDTH - 24 - bar, HEIGHT - 20]
  takeInBoth({ x: barX - 6, y: barY - 26, width: bar + 12, height: 32 })

  const tinted = new Set(countries)
  const reach = at.map(({ place, lat, point: [x, y] }) => {
    const km = REACH_KM[place.precision]
    return (
      km !== null &&
      html`<circle class="reach" cx="${round(x)}" cy="${round(y)}" r="${round(Math.max(6, km * picture.perKm(lat)))}"/>`
    )
  })

  const size = 2 * MARK + 4
  const rows = at.map(({ events, point: [x, y] }) => {
    const shown = events.slice(0, MOST_MARKS)
    const rest = events.length - shown.length
    const width = size * shown.length + (rest > 0 ? 26 : 0)
    const boxes = around(x, y, width, size, 8)
    // Marks are never left out: with no room anywhere they stand over their place.
    const free = taken.en.place(boxes)
    const box = free ?? { x: x - width / 2, y: y - size - 6, width, height: size }
    taken.ar.take(box)
    const [cx, cy] = [Math.max(box.x, Math.min(x, box.x + box.width)), Math.max(box.y, Math.min(y, box.y + box.height))]
    return html`<line class="leader" x1="${round(x)}" y1="${round(y)}" x2="${round(cx)}" y2="${round(cy)}"/><circle class="spot" cx="${round(x)}" cy="${round(y)}" r="3"/>${shown.map(
      (event, i) => mark(event, view.numberOf.get(event.id) ?? 0, box.x + size * (i + 0.5), box.y + size / 2),
    )}${rest > 0 && html`<text class="rest" x="${round(box.x + size * shown.length + 4)}" y="${round(box.y + size / 2 + 4)}">+${rest}</text>`}`
  })

  /** A label that found room only further away is tied to its place. */
  const leader = (box: Rectangle, x: number, y: number, lang: Lang): Content => {
    const cx = Math.max(box.x, Math.min(x, box.x + box.width))
    const cy = Math.max(box.y, Math.min(y, box.y + box.height))
    return (
      Math.hypot(cx - x, cy - y) > LOOSE &&
      html`<line class="leader thin l-${lang}" x1="${round(x)}" y1="${round(y)}" x2="${round(cx)}" y2="${round(cy)}"/>`
    )
  }
  const label = (lang: Lang, text: string, x: number, y: number, kind: string, fontSize: number): Content => {
    const width = labelWidth(text, fontSize)
    const box = taken[lang].place(around(x, y, width, fontSize + 4, 7))
    return (
      box &&
      html`${leader(box, x, y, lang)}<text class="${kind} l-${lang}" lang="${lang}" x="${round(box.x + width / 2)}" y="${round(box.y + fontSize)}">${text}</text>`
    )
  }
  const placeLabels = at.map(({ place, point: [x, y] }) =>
    LANGS.map(lang => label(lang, placeName(place, context, lang), x, y, 'place-label', 14)),
  )
  const townLabels = towns
    .filter(
      town =>
        town.lon > west &&
        town.lon < east &&
        town.lat > south &&
        town.lat < north &&
        places.every(({ lat, lon }) => Math.abs(lat - town.lat) + Math.abs(lon - town.lon) > 0.03),
    )
    .slice(0, MOST_TOWNS)
    .map(town => {
      const [x, y] = picture.project(town.lon, town.lat)
      const labels = LANGS.map(lang => label(lang, town.name[lang], x, y, 'town-label', 12.5))
      return labels.some(Boolean) && html`<circle class="town" cx="${round(x)}" cy="${round(y)}" r="2"/>${labels}`
    })

  const scale = html`<g class="scale"><path d="M${round(barX)} ${barY - 6}V${barY}H${round(barX + bar)}V${barY - 6}"/>${LANGS.map(
    lang =>
      html`<text class="l-${lang}" lang="${lang}" x="${round(barX + bar / 2)}" y="${barY - 8}">${say(lang, 'map.km', { n: formatNumber(km, lang) })}</text>`,
  )}</g>`

  // dir="ltr": a map is not mirrored, and east stays right.
  return html`<svg class="map" dir="ltr" viewBox="0 0 ${WIDTH} ${HEIGHT}" ><rect class="sea" width="${WIDTH}" height="${HEIGHT}"/>${borderPaths(view, picture, tinted)}${reach}${townLabels}${placeLabels}${rows}${scale}</svg>`
}

/** The map: real coordinates, borders and towns; each event a numbered mark; below it the places in words, and those that no coordinate supports. */
export const map = (view: View): Markup => {
  const { context } = view.options
  const wide = view.events.filter(event => event.place?.precision === 'country')
  const located = view.events.filter(isLocated).filter(event => event.place.precision !== 'country')
  const places: readonly Located[] = [
    ...groupBy(located, ({ place }) => `${place.lat.toFixed(3)} ${place.lon.toFixed(3)}`).values(),
  ].map(events => {
    const { place } = events[0]!
    return { place, lat: place.lat, lon: place.lon, events }
  })
  const undrawn = view.events.filter(
    event => event.place !== null && event.place.precision !== 'country' && !isLocated(event),
  )
  const links = (events: readonly Event[]): Content =>
    events.map(event => html`<a class="number" href="#${domId('event', event.id)}">${view.numberOf.get(event.id)}</a> `)
  const entry = (place: PlaceMention, events: readonly Event[]): Markup =>
    html`<li><bdi>${both(lang => placeName(place, context, lang))}</bdi> <span class="muted">(${words(`precision.${place.precision}`)})</span> ${links(events)}</li>`
  const byName = (events: readonly Event[]): Content =>
    html`<ul class="places">${[...groupBy(events, event => event.place!.ref ?? event.place!.name).values()].map(group => entry(group[0]!.place!, group))}</ul>`
  const countries = wide.flatMap(({ place }) => place?.country ?? [])

  return html`${
    places.length === 0
      ? html`<p>${words('map.none')}</p>`
      : html`<figure class="map-figure"><div class="map-scroll" dir="ltr" role="region" tabindex="0" aria-label="${attribute('map.alt')}">${drawing(places, countries, view)}</div><figcaption>${words('map.note')}${mapLegend()}</figcaption></figure><h3>${words('map.places')}</h3><ul class="places">${places.map(({ place, events }) => entry(place, events))}</ul>`
  }${
    wide.length > 0 &&
    html`<h3>${words('map.countries')}</h3>${places.length > 0 && html`<p class="note">${words('map.countries.note')}</p>`}${byName(wide)}`
  }${
    undrawn.length > 0 &&
    html`<h3>${words('map.undrawn')}</h3><p class="note">${words('map.undrawn.note')} ${both(lang => `${count(lang, 'undrawn', undrawn.length)}.`)}</p>${byName(undrawn)}`
  }`
}
