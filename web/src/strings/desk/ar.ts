import type { DeskStrings } from './en.ts'
import { exportAr } from './export.ar.ts'
import { inputsAr } from './inputs.ar.ts'
import { knowledgeAr } from './knowledge.ar.ts'
import { searchAr } from './search.ar.ts'
import { sourcesAr } from './sources.ar.ts'

export const deskAr: DeskStrings = { ...searchAr, ...exportAr, ...sourcesAr, ...inputsAr, ...knowledgeAr }
