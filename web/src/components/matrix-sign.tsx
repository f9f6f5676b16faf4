import type { Says } from '../account/matrix.ts'

const check = 'M3 8.5l3.5 3.5L13 4.5'
const cross = 'M4 4l8 8M12 4l-8 8'
const sheets = 'M2.5 5.5h8v8h-8ZM5.5 5.5v-3h8v8h-3'

const pathsOf: Record<Says, readonly string[]> = {
  asserts: [check],
  denies: [cross],
  both: [check, cross],
  copies: [sheets],
  copiesDenial: [sheets, cross],
  silent: ['M7.9 8h.2'],
}

/** ✓ asserts, ✗ denies, ⧉ copies, · silent; drawn, since not every font has them. The name stands beside it or on its link. */
export function MatrixSign({ says }: { readonly says: Says }) {
  return (
    <span className={`matrix-sign ${says}`} aria-hidden="true">
      {pathsOf[says].map(path => (
        <svg key={path} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path
            d={path}
            fill="none"
            stroke="currentColor"
            strokeWidth="1.8"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
      ))}
    </span>
  )
}
