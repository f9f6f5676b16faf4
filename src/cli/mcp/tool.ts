import type { z } from 'zod'
import type { Store } from '../../store/index.ts'

/** As much of the store as tools are handed: they read. */
export type Reading = Pick<Store, 'search' | 'stories' | 'story' | 'article' | 'claim' | 'around'>

/** A tool: what it takes, and what it says. */
export interface Tool<I extends z.ZodType = z.ZodType> {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly input: I
  readonly answer: (asked: z.infer<I>, store: Reading) => Promise<unknown>
}

/** Keeps what a tool takes and what its answer is handed of one type. */
export const tool = <I extends z.ZodType>(one: Tool<I>): Tool => one as unknown as Tool
