/** What the screens of an analyst's desk say: search, export, sources, inputs, knowledge. */
import { exportEn } from './export.en.ts'
import { inputsEn } from './inputs.en.ts'
import { knowledgeEn } from './knowledge.en.ts'
import { searchEn } from './search.en.ts'
import { sourcesEn } from './sources.en.ts'

export const deskEn = { ...searchEn, ...exportEn, ...sourcesEn, ...inputsEn, ...knowledgeEn }

export type DeskStrings = typeof deskEn
