/** Headers as they came, in order, with their names as the server spells them. */
export type Headers = readonly (readonly [name: string, value: string])[]

/** The value of a header, the first where there are several; null where there is none. */
export function header(headers: Headers, name: string): string | null {
  const lower = name.toLowerCase()
  return headers.find(([one]) => one.toLowerCase() === lower)?.[1] ?? null
}
