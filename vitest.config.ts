import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/**/*.long.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    globalSetup: ['test/postgres/setup.ts'],
    setupFiles: ['test/properties.ts'],
    maxWorkers: 2,
    // Files share what a worker has loaded: the tables are read twice in a run, not two hundred times. No test may leave anything behind.
    isolate: false,
    reporters: ['default'],
  },
})
