/** What the screens of an analyst's desk say: search, export, sources, inputs, knowledge. */
import { exportEn } from './export.en.ts'
import { searchEn } from './search.en.ts'

export const deskEn = { ...searchEn, ...exportEn }

export type DeskStrings = typeof deskEn
