import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as arabic from '../../src/arabic/index.ts'

const page = readFileSync(new URL('../../docs/arabic.md', import.meta.url), 'utf8')

/** The code blocks of the page: what they set up, and each line that says what it gives. */
const blocks = [...page.matchAll(/```js\n([\s\S]*?)```/g)].map(match => match[1]!.split('\n'))

describe('docs/arabic.md', () => {
  const examples = blocks.flatMap(lines => {
    const setup = lines.filter(line => line.startsWith('const '))
    return lines
      .filter(line => line.includes(' // → '))
      .map(line => {
        const [code, expected] = line.split(' // → ') as [string, string]
        return { code, expected, setup: setup.join('\n') }
      })
  })

  it('has examples', () => {
    expect(examples.length).toBeGreaterThan(30)
  })

  it.each(examples)('$code', ({ code, expected, setup }) => {
    const names = Object.keys(arabic)
    const run = new Function(...names, `${setup}\nreturn (${code})`) as (...values: unknown[]) => unknown
    expect(JSON.parse(JSON.stringify(run(...Object.values(arabic)) ?? null))).toEqual(JSON.parse(expected))
  })

  it('imports only what there is', () => {
    for (const [, list] of page.matchAll(/import \{ (.*?) \} from 'isnad\/arabic'/g))
      for (const name of list!.split(', ')) expect(Object.keys(arabic)).toContain(name)
  })
})
