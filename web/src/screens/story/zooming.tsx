import { type KeyboardEvent, type ReactNode, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { dayAt, type Extent, leastOf } from '../../account/timeline.ts'
import { isWhole, moved, type Window, wholeAxis, zoomed } from '../../account/zoom.ts'
import { useSpeech } from '../../language.tsx'

/** How much one press or one notch of the wheel changes. */
const CLOSER = 0.7
const STEP = 0.25

export interface Zoom {
  readonly window: Window
  readonly axis: RefObject<HTMLDivElement | null>
  readonly rows: RefObject<HTMLDivElement | null>
  readonly by: (factor: number, at?: number) => void
  readonly along: (share: number) => void
  readonly whole: () => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
}

/** Where in an element a pointer is, 0 to 1 in the direction of reading. */
function shareAt(element: Element, x: number, direction: 'rtl' | 'ltr'): number {
  const { left, width } = element.getBoundingClientRect()
  const share = width === 0 ? 0.5 : Math.max(0, Math.min(1, (x - left) / width))
  return direction === 'rtl' ? 1 - share : share
}

/**
 * What is shown of an axis, changed by wheel, keys and buttons. The wheel zooms over the axis itself; over the rows only with Ctrl, for there it scrolls the page.
 */
export function useZoom(extent: Extent, direction: 'rtl' | 'ltr'): Zoom {
  const [window, setWindow] = useState(wholeAxis)
  const axis = useRef<HTMLDivElement>(null)
  const rows = useRef<HTMLDivElement>(null)
  const least = leastOf(extent)
  const by = useCallback((factor: number, at = 0.5) => setWindow(before => zoomed(before, factor, at, least)), [least])
  const along = useCallback((share: number) => setWindow(before => moved(before, share)), [])
  const whole = useCallback(() => setWindow(wholeAxis), [])

  useEffect(() => {
    const element = rows.current
    if (element === null) return
    const onWheel = (event: WheelEvent) => {
      const line = axis.current
      if (line === null) return
      const onAxis = event.target instanceof Node && line.contains(event.target)
      if (!onAxis && !event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      if (Math.abs(event.deltaX) > Math.abs(event.deltaY))
        along(Math.sign(event.deltaX) * (direction === 'rtl' ? -0.08 : 0.08))
      else by(event.deltaY < 0 ? CLOSER : 1 / CLOSER, shareAt(line, event.clientX, direction))
    }
    // React listens passively, and what is passive cannot keep the page from scrolling.
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [by, along, direction])

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const later = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const earlier = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft'
    const acts: Readonly<Record<string, () => void>> = {
      '+': () => by(CLOSER),
      '=': () => by(CLOSER),
      '-': () => by(1 / CLOSER),
      '0': whole,
      Home: () => along(-1e6),
      End: () => along(1e6),
      [later]: () => along(STEP),
      [earlier]: () => along(-STEP),
    }
    const act = acts[event.key]
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  return { window, axis, rows, by, along, whole, onKeyDown }
}

/** The same by buttons, and from when to when is shown. */
export function ZoomButtons(props: { readonly zoom: Zoom; readonly extent: Extent; readonly children: ReactNode }) {
  const { zoom, extent, children } = props
  const { strings, date } = useSpeech()
  const { axis } = strings
  const { window } = zoom
  const buttons = [
    [axis.closer, '+', () => zoom.by(CLOSER), window.to - window.from <= leastOf(extent)],
    [axis.farther, '−', () => zoom.by(1 / CLOSER), isWhole(window)],
    [axis.earlier, '‹', () => zoom.along(-STEP), window.from <= 0],
    [axis.later, '›', () => zoom.along(STEP), window.to >= 1],
  ] as const
  return (
    <div className="zoom-buttons">
      {buttons.map(([name, sign, act, disabled]) => (
        <button key={name} type="button" aria-label={name} title={name} onClick={act} aria-disabled={disabled}>
          <span aria-hidden="true">{sign}</span>
        </button>
      ))}
      <button type="button" onClick={zoom.whole} aria-disabled={isWhole(window)}>
        {axis.whole}
      </button>
      <span role="status" className="zoom-shown">
        {axis.shown(date(dayAt(extent, window.from)), date(dayAt(extent, window.to)))}
        {children}
      </span>
    </div>
  )
}
