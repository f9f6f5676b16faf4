import fc from 'fast-check'
import { LONG } from './long.ts'

// The usual run tries the same cases each time, so that a commit that passed passes again; the long one tries new ones, and says by which seed it can be made again.
if (!LONG) fc.configureGlobal({ seed: 20_261_123 })
