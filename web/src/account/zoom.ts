/** The part of an axis that is shown, as shares of the whole, 0 to 1. Pure. */
export interface Window {
  readonly from: number
  readonly to: number
}

export const wholeAxis: Window = { from: 0, to: 1 }

/** What shows everything counts as the whole, whatever rounding left. */
const almost = 1e-9

export const isWhole = ({ from, to }: Window): boolean => from <= almost && to >= 1 - almost

/** A window of this width that lies in the axis, as near to `from` as can be. */
function placed(from: number, width: number): Window {
  const start = Math.max(0, Math.min(1 - width, from))
  return { from: start, to: start + width }
}

/**
 * Closer (a factor below 1) or farther, with the point `at` of what is shown (0 to 1) staying where it is.
 *
 * @param least the narrowest that is shown.
 */
export function zoomed(window: Window, factor: number, at: number, least: number): Window {
  const width = window.to - window.from
  const next = Math.max(Math.min(1, least), Math.min(1, width * factor))
  return placed(window.from + at * (width - next), next)
}

/** Moved along by a share of what is shown. */
export const moved = ({ from, to }: Window, by: number): Window => placed(from + by * (to - from), to - from)

/** Where a share of the axis stands in the window; outside of 0 to 1 where it is not in it. */
export const seen = ({ from, to }: Window, share: number): number => (share - from) / (to - from)

/** Whether some of a stretch of the axis is in the window. */
export const isSeen = (window: Window, from: number, to: number): boolean => from <= window.to && to >= window.from
