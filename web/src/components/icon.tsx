const paths = {
  sun: 'M8 1.5v2M8 12.500v2M1.5 8h2M12.5 8h2M3.4 3.400l1.4 1.400M11.2 11.200l1.4 1.400M3.4 12.600l1.4-1.400M11.2 4.800l1.4-1.400M8 5.300a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 0 0 0-5.400Z',
  moon: 'M13.5 9.800A6 6 0 0 1 6.2 2.500a6 6 0 1 0 7.3 7.300Z',
  auto: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Zm0 0v12M8 5l4.5 0M8 8h6M8 11h4.5',
  close: 'M3.5 3.500l9 9M12.5 3.500l-9 9',
  onward: 'M2 8h11M9 4l4 4-4 4',
} as const

/** A small drawing that stands beside a name, never instead of one. `onward` points along the direction of reading. */
export function Icon({ name }: { readonly name: keyof typeof paths }) {
  return (
    <svg className={`icon ${name}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
