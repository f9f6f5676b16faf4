/** What opens a door: shown once, and kept as a hash that opens nothing. */
import { createHash, randomBytes } from 'node:crypto'

/** 256 bits that nobody guesses, in letters that an address and a header can hold. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** What a token of a program begins with, so that who finds one knows what it is. */
export const TOKEN_MARK = 'isnad_'

/** What is kept of a secret. It needs no salt and no slowness: it was drawn by chance from more than anybody can try. */
export const keptOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** An id for something new of the team. */
export const newId = (): string => randomBytes(8).toString('hex')
