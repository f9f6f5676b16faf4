import type { DeskStrings } from './en.ts'
import { exportAr } from './export.ar.ts'
import { searchAr } from './search.ar.ts'

export const deskAr: DeskStrings = { ...searchAr, ...exportAr }
