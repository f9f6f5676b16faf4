import { eventType } from '../../src/knowledge/index.ts'
import type { ExportContext } from '../../src/report/index.ts'
import { context } from './context.ts'

/** What the exports need of the knowledge tables. */
export const exportContext: ExportContext = {
  ...context,
  acled: type => eventType(type).acled,
  plover: type => eventType(type).plover,
  country: () => null,
  governorate: () => null,
  kind: () => null,
}
