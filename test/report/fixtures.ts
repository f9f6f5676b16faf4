import { readFileSync } from 'node:fs'

/** The cases of a text file beside the tests: `input => one | two | …`, a line each; `#` begins a comment. */
export const cases = (name: string): readonly (readonly [input: string, expected: readonly string[]])[] =>
  readFileSync(new URL(`./${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => {
      const [input = '', expected = ''] = line.split(' => ')
      return [input, expected.split(' | ')]
    })
