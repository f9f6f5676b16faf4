/** Every string of the workbench in both languages: the same is filled in, nothing is empty, and what is counted has the forms of Arabic grammar. */
import { describe, expect, test } from 'vitest'
import { ar } from '../../web/src/strings/ar.ts'
import { en } from '../../web/src/strings/en.ts'

type Say = (...args: unknown[]) => string

/** Every string of a tree, by its path. */
function leaves(tree: object, path = ''): [string, string | Say][] {
  return Object.entries(tree).flatMap(([name, value]): [string, string | Say][] =>
    typeof value === 'object' && value !== null ? leaves(value, `${path}/${name}`) : [[`${path}/${name}`, value]],
  )
}

const arabic = new Map(leaves(ar))
const filled = ['‹1›', '‹2›', '‹3›', '‹4›']
/** Which of what is handed in stands in what comes out. */
const used = (say: Say): readonly string[] => {
  const text = say(...filled)
  return filled.filter(one => text.includes(one))
}

/** What takes a count says it, and not what it was handed as text. */
const isCounted = (say: Say) => used(say).length === 0 && say(5).includes('5')

describe.each(leaves(en))('%s', (path, english) => {
  const other = arabic.get(path)

  test('is said in both languages, with the same things filled in', () => {
    expect(typeof other).toBe(typeof english)
    if (typeof english === 'string') {
      expect([english.trim(), (other as string).trim()]).not.toContain('')
      return
    }
    const both = [english, other as Say] as const
    if (isCounted(english)) {
      for (const n of [0, 1, 2, 3, 11, 100]) for (const say of both) expect(say(n).trim()).not.toMatch(/^\d*$/)
      return
    }
    expect(used(both[1])).toEqual(used(english))
    expect(used(english)).toEqual(filled.slice(0, english.length))
  })
})

const nouns = [...arabic].filter(
  (leaf): leaf is [string, Say] => /\/count\//.test(leaf[0]) && typeof leaf[1] === 'function' && isCounted(leaf[1]),
)

test('there are counted nouns', () => expect(nouns.length).toBeGreaterThan(10))

test.each(nouns)('%s has the six forms: none, one and two in words, then 3 to 10, 11 to 99 and hundreds', (_, say) => {
  const forms = [0, 1, 2, 3, 11, 100].map(n => say(n))
  for (const inWords of forms.slice(0, 3)) expect(inWords).toMatch(/^[^\d#]*\p{sc=Arab}[^\d#]*$/u)
  expect(forms.slice(3).map(form => form.match(/\d+/)?.[0])).toEqual(['3', '11', '100'])
  const [none, one, two, few, many] = forms.map(form => form.replace(/\d+/g, ''))
  expect(new Set([none, one, two]).size).toBe(3)
  // The plural after 3 to 10, the singular after 11.
  expect(few).not.toBe(many)
})
