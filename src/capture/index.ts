export { describeFailure } from './failures.ts'
export { MAX_BYTES, type ReadOptions, readInputs } from './read.ts'
export type * from './types.ts'
