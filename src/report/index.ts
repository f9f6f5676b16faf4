export { type AboutArchive, type ArchivedCapture, archiveCaptures, type LogRow } from './archive/index.ts'
export { describeChange, type ToldChange, type ToldFacts } from './change.ts'
export { codePointOffset } from './codepoints.ts'
export type { DescribeContext, EventPattern, PatternSlots, UnitForms } from './context.ts'
export { describeClaim, describeEvent } from './describe.ts'
export { dossierPolicy, renderDossier } from './dossier.ts'
export { formatTime } from './edtf.ts'
export { type ExportLines, exportLines } from './export.ts'
export {
  bytesOf,
  type Custody,
  type ExportContext,
  type ExportFormat,
  type ExportParts,
  FORMATS,
  formatsOf,
  GROUPS,
  type Part,
  partOf,
} from './exports/index.ts'
export { quoted } from './quote.ts'
export { sentenceAround } from './sentence.ts'
export type { Lang } from './strings.ts'
export type { Border, DossierOptions, Town } from './view.ts'
export { isOwnVoice } from './voice.ts'
