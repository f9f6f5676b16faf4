import type { Span } from '../arabic/types.ts'

/**
 * What part of the page a block is. Only `kicker` (a headline above the headline), `title`, `subtitle`, `heading` and `body` are the article; claims are read from
 * `kicker`, `title`, `subtitle` and `body`. `update` is the mark of a change ("تحديث (1):"), `related` names other articles ("اقرأ أيضا: …"), `boilerplate` is all else.
 */
export type BlockRole =
  | 'kicker'
  | 'title'
  | 'subtitle'
  | 'dateline'
  | 'byline'
  | 'caption'
  | 'heading'
  | 'body'
  | 'update'
  | 'related'
  | 'boilerplate'

/** A line or paragraph of the article's text (never crosses a line break), without the white space around it. */
export interface Block extends Span {
  readonly role: BlockRole
}

/** A value with the stretch of text it was read from, or with the other evidence it was read from (a `<meta>` tag, a file name, an option). */
export interface Sourced<T> {
  readonly value: T
  /** Where in `Article.text` it stands, or null when it is not in the text. */
  readonly span: Span | null
  /** Where it was read, e.g. `meta article:published_time`, `masthead`, `file name`, `--published`, `text`. */
  readonly from: string
}

/** What one place says of the day of publication. */
export interface DateSaid extends Sourced<string> {
  /** The words or the value as they stand there. */
  readonly said: string
}

/** An agency that the article says it has its text from. */
export interface Credit extends Span {
  /** As the article writes it. */
  readonly name: string
  /** Its id in the outlet table; null for "وكالات" and for whom the table does not know. */
  readonly ref: string | null
  readonly from: 'dateline' | 'byline' | 'head of the text' | 'end of the text'
}

/** What a capture holds once read. All offsets are UTF-16 into `text`. */
export interface Article {
  /** `a` and the first 16 hex digits of `sha256`. */
  readonly id: string
  readonly sha256: string
  readonly file: string | null
  readonly url: string | null
  /** For plain text the whole file decoded; for HTML the text of the page, one line per block element. Never cleaned or folded. */
  readonly text: string
  /** Every non-empty line of `text` in order, each with its role. */
  readonly blocks: readonly Block[]
  readonly title: Span | null
  readonly dateline: Span | null
  /** The outlet's name (`value.name`, as the page says it) and its id in the outlet table, or null when unknown. Never guessed. */
  readonly outlet: Sourced<{ readonly name: string; readonly ref: string | null }> | null
  /** Date of publication as EDTF, or null. The day a page was crawled is never taken for it. */
  readonly published: Sourced<string> | null
  /**
   * Whatever says when it was published, the surest first: EDTF; a set (`[2024-03-05,2024-05-03]`) where numbers can be read in two orders, an open interval (`2017/..`)
   * where only the text bounds it. `published` is the first of them that is a day or a month and can be it, never a bound.
   */
  readonly dates: readonly DateSaid[]
  /** The agencies that it credits, in the order of the text. Photographs' credits are none. */
  readonly credits: readonly Credit[]
  /** For HTML: `captureOffsets[i]` = offset in the decoded capture of `text[i]`; null for plain text, where they are the same. */
  readonly captureOffsets: Uint32Array | null
}
