export { EDITABLE } from './editable.ts'
export { OWN_TABLES } from './laid-over.ts'
export {
  type Cells,
  dropRow,
  keepRow,
  ownRows,
  ownVersion,
  rowFaults,
  type ShownRow,
  type ShownTable,
  shownRows,
  shownTables,
} from './shelf.ts'
