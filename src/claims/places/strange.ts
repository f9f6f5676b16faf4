import { openingOf } from '../../arabic/index.ts'
import { remember } from '../words/remember.ts'
import type { Token } from '../words/tokens.ts'

/** Letters that stand in no Arabic noun of such a form: a name from abroad. */
const isForeignForm = remember(
  folded =>
    folded.length >= 4 &&
    /[اوي]/.test(folded) &&
    // عداد, علوم, طريق: the commonest forms of Arabic nouns.
    !/^..[اوي].$/.test(folded) &&
    openingOf(folded, null) === 0 &&
    !/^(?:ال|لل|[وفبكل]ال)|(?:ه|ات|ون|ين|يه|ان|هم|هن|ها|كم|نا)$|^[0-9a-z]/.test(folded),
)

/** A word that no table knows and that looks like a name from abroad. */
export function isStrange(token: Token): boolean {
  const { readings, classes, bareClasses } = token
  return readings.length === 0 && classes.size === 0 && bareClasses.size === 0 && isForeignForm(token)
}
