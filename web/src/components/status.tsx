import type { EventJson } from '../api-types.ts'
import { useSpeech } from '../language.tsx'

export type EventStatus = EventJson['status']

export const statuses: readonly EventStatus[] = ['corroborated', 'single-source', 'contested', 'denied']

/** A shape for each status, so that colour is not the only sign: a ring, a disc, a half disc, a struck ring. */
export function StatusSign({ status }: { readonly status: EventStatus }) {
  return (
    <svg className={`status-sign ${status}`} viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
      <circle
        cx="7"
        cy="7"
        r="5"
        fill={status === 'corroborated' ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="2"
      />
      {status === 'contested' && <path d="M7 2a5 5 0 0 1 0 10Z" fill="currentColor" />}
      {status === 'denied' && <path d="M3.5 10.500l7-7" stroke="currentColor" strokeWidth="2" />}
    </svg>
  )
}

export function Status({ status }: { readonly status: EventStatus }) {
  const { strings } = useSpeech()
  return (
    <span className={`status ${status}`} title={strings.statusNote[status]}>
      <StatusSign status={status} />
      {strings.status[status]}
    </span>
  )
}
