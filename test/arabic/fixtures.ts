import { readFileSync } from 'node:fs'

export interface Fixture {
  readonly group: string
  readonly input: string
  readonly expected: readonly string[]
}

/** Reads a fixture file: `# group`, then blocks of one input line and `→ expected` lines (`→ nothing` for none). `\n` in an input is a line end. */
export function readFixtures(name: string): readonly Fixture[] {
  const fixtures: { group: string; input: string; expected: string[] }[] = []
  let group = ''
  for (const line of readFileSync(new URL(`./fixtures/${name}.txt`, import.meta.url), 'utf8').split('\n')) {
    if (line.startsWith('# ')) group = line.slice(2)
    else if (line.startsWith('→ ')) {
      if (line !== '→ nothing') fixtures.at(-1)!.expected.push(line.slice(2))
    } else if (line.trim() !== '') fixtures.push({ group, input: line.replaceAll('\\n', '\n'), expected: [] })
  }
  return fixtures
}
