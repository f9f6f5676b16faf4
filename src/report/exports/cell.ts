/**
 * What a spreadsheet would run: whatever begins, after nothing that is seen, with `=`, `+`, `-` or `@` in any width, or with a tab or a line break, behind which a
 * program may look on (OWASP, CSV Injection). Apostrophes before it are ours, or were the text's own.
 */
const RUNS = /^'*(?:[\t\r\n]|[\s\p{C}\p{Default_Ignorable_Code_Point}]*[=+\-@＝＋－＠﹦﹢﹣﹫−])/u

/** A program that is told to take semicolons for the ends of cells, as Excel does in many countries, would run what stands behind one. */
const parts = (text: string, change: (part: string) => string): string => text.split(';').map(change).join(';')

/** Text as it may stand in a cell: an apostrophe stands before what would be run. `plainText` gives the text back. */
export const harmless = (text: string): string => parts(text, part => (RUNS.test(part) ? `'${part}` : part))

/** The text of which `harmless` made this. */
export const plainText = (cell: string): string =>
  parts(cell, part => (part.startsWith("'") && RUNS.test(part) ? part.slice(1) : part))
