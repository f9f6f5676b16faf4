/**
 * Characters that a name should not have and that change how a line looks: controls (escape sequences, line ends) and the embeddings, overrides and isolates of
 * the bidirectional algorithm (UAX 9, 2.1–2.5). The marks U+200E, U+200F and U+061C turn nothing round and stand in many Arabic titles: they stay.
 */
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu

/** A character as it may be shown: `\u{202e}`. */
export const spelled = (character: string): string => `\\u{${character.codePointAt(0)!.toString(16)}}`

/**
 * A name from outside (of a file, an address, an outlet, a title) as a page may show it: what would turn or break its line is spelled out, so that
 * `harmless\u202Etxt.exe` is seen for what it is.
 */
export const visible = (name: string): string => name.replace(HIDDEN, spelled)
