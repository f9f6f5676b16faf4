import { type DescribeContext, describeChange } from '../../report/index.ts'
import type { Change } from '../../store/index.ts'
import type { ChangeJson } from '../api/index.ts'

/** A change as the API answers it: with a line of words in both languages beside it. */
export function changeJson(change: Change, context: DescribeContext): ChangeJson {
  const description = { en: describeChange(change, context, 'en'), ar: describeChange(change, context, 'ar') }
  return { ...change, description }
}

/** A change as the feed tells it. */
export type Told = (change: Change) => ChangeJson
