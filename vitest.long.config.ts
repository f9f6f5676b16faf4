import { defineConfig } from 'vitest/config'
import usual from './vitest.config.ts'

/** The tests that take minutes: programs that are killed, databases that go and come back, stores that are carried over; and those of which the usual run takes a part. */
const both = [
  'arabic/hostile',
  'claims/any-text',
  'claims/hostile',
  'claims/time',
  'store/again',
  'store/bytes',
  'store/levels',
  'store/crash',
  'store/growing',
  'store/changes',
  'store/reviewed',
  'web/screens',
].map(name => `test/${name}.test.ts`)

export default defineConfig({
  test: {
    ...usual.test,
    include: ['test/**/*.long.test.ts', ...both],
    exclude: [],
    testTimeout: 600_000,
    env: { ISNAD_LONG: '1' },
  },
})
