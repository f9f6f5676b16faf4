/** The named rules by which chains are resolved to origins: what `isnad explain` answers for a link. */

/**
 * Why a link of a chain is the origin that it is: `own-voice` nobody is named, and the outlet speaks; `same-id` the knowledge tables know who is meant;
 * `outlet-name` the words are the name of an outlet of these articles; `same-words` the words themselves; `same-last-words` a person's name behind
 * a title or a first name; `shorter-form` the words begin or end the one longer name that fits; `unnamed` an unnamed source, one for its article
 * and wording; `unnamed-again` "the same source", the one named so just before.
 */
export type NameRule =
  | 'own-voice'
  | 'same-id'
  | 'outlet-name'
  | 'same-words'
  | 'same-last-words'
  | 'shorter-form'
  | 'unnamed'
  | 'unnamed-again'

/**
 * Why an origin stands on the word of another: `quoted-by` an unnamed source that is known through a named one; `body-in-words` the words name a body
 * ("مصدر في وزارة الدفاع"); `title` a title tells for whom one speaks ("المتحدث باسم …"); `office-beside` an office at a body that is told beside the
 * name; `speaks-for` the knowledge tables say for whom the person or office speaks; `body-in-article` the words hold the name of a body that speaks
 * in the same article; `headline` a headline leaves out the name that its text gives; `as-elsewhere` another claim ties the person to the body.
 */
export type RootRule =
  | 'quoted-by'
  | 'body-in-words'
  | 'title'
  | 'office-beside'
  | 'speaks-for'
  | 'body-in-article'
  | 'headline'
  | 'as-elsewhere'
