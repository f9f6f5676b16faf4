import { stripVTControlCharacters } from 'node:util'

/** A row of a table of help: what is explained, four blanks, the explanation. */
const ROW = /^(\s*\S.*?\s{4})(\S.*)$/
/** Explanations are never broken to less than this many characters. */
const NARROWEST = 30

function broken(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap(word => cut(word, width))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && stripVTControlCharacters(longer).length > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}

/** A word that is itself too long is cut after a bar, as stands between the names of the commands. */
function cut(word: string, width: number): readonly string[] {
  const at = stripVTControlCharacters(word).length > width ? word.lastIndexOf('|', width - 1) : -1
  return at <= 0 ? [word] : [word.slice(0, at + 1), ...cut(word.slice(at + 1), width)]
}

/**
 * A page of help as citty writes it, for a terminal of so many columns: explanations are broken where they would run over, under each other, without blanks at the
 * ends of lines, and a long alias has its two dashes (`--output`).
 */
export function laidOut(usage: string, columns: number): string {
  return (
    usage
      // The second dash takes the place of a blank before the row.
      .replace(/^ (\s*(?:-\w, )?)-(?=[a-z]{2,20},)/gm, '$1--')
      .split('\n')
      .flatMap(line => {
        const trimmed = line.trimEnd()
        const [, head, text] = ROW.exec(trimmed) ?? []
        if (head === undefined || text === undefined) return broken(trimmed, columns)
        const indent = stripVTControlCharacters(head).length
        return broken(text, Math.max(NARROWEST, columns - indent)).map((part, i) =>
          i === 0 ? head + part : ' '.repeat(indent) + part,
        )
      })
      .join('\n')
  )
}
