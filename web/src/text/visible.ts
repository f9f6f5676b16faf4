/** Characters of a name that would turn or break its line (UAX 9, 2.1–2.5): controls, embeddings, overrides, isolates. Marks (U+200E, U+200F) turn nothing round. */
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu

/** A name from outside (a file, an address, a title, an outlet) as it may be shown: what would turn its line is spelled out, as `\u{202e}`. */
export const visible = (name: string): string =>
  name.replace(HIDDEN, character => `\\u{${character.codePointAt(0)?.toString(16)}}`)

/** The words of an article as they may be shown where offsets count: what turns letters round (overrides) is shown as U+FFFD, and all else is as it was. */
export const steady = (text: string): string => text.replace(/[\u202d\u202e]/g, '\ufffd')
