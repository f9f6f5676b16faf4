export { decode, encodingFault } from './decode.ts'
export { describeFailure, failure, printable } from './failures.ts'
export { MAX_BYTES, type ReadOptions, readInputs } from './read.ts'
export type * from './types.ts'
