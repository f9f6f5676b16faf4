import { expect, test } from 'vitest'
import { laidOut } from '../../src/cli/help.ts'
import { isnad } from './command.ts'

test('explanations are broken under each other, and no line ends in blanks', () => {
  const usage = [
    'COMMANDS',
    '',
    `  report    Read articles and write the dossier.${' '.repeat(40)}`,
    '     add    Read articles into a store, which keeps them and the account of them all.',
    '',
  ].join('\n')
  expect(laidOut(usage, 48).split('\n')).toEqual([
    'COMMANDS',
    '',
    '  report    Read articles and write the dossier.',
    '     add    Read articles into a store, which',
    '            keeps them and the account of them',
    '            all.',
    '',
  ])
})

test('an alias of several letters has two dashes, one of a letter has one', () => {
  expect(laidOut('  -o, -output, --out=<FOLDER>    The folder.', 80)).toBe(
    ' -o, --output, --out=<FOLDER>    The folder.',
  )
})

test.each([[['--help']], [['export', '--help']], [['add', '--help']]])(
  'no line of isnad %j is wider than a page',
  async args => {
    const { out } = await isnad(args)
    for (const line of out.split('\n')) {
      expect(line).toBe(line.trimEnd())
      if (!line.startsWith('USAGE')) expect(line.length).toBeLessThanOrEqual(110)
    }
  },
)

test.each([[[]], [['add']], [['serve']], [['explain']]])('isnad %j --help tells of tables of one’s own', async args => {
  const { out } = await isnad([...args, '--help'])
  expect(out).toContain('--knowledge=<FOLDER>')
})

test('what reads by no table does not', async () => {
  expect((await isnad(['verify', '--help'])).out).not.toContain('--knowledge')
})
