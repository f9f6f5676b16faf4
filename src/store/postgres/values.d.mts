import type { CustomTypesConfig } from 'pg'

/** How the driver reads what comes back: numbers as numbers, bytes as an array of their own. Nothing is set for other users of the driver in the program. */
export const types: CustomTypesConfig
