/** An encoding that `TextDecoder` knows, or null. */
function known(label: string): string | null {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

/** The encoding of an XML document: its mark, the shape of its first bytes, what its declaration says, else UTF-8 (XML 1.0, Appendix F). */
export function xmlEncoding(bytes: Uint8Array): string {
  const [a, b, c, d] = bytes
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0 && c !== 0 && d === 0)) return 'utf-16le'
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c && c === 0 && d !== 0)) return 'utf-16be'
  const head = String.fromCharCode(...bytes.subarray(0, 300))
  const declared = /^(?:\xef\xbb\xbf)?\s{0,9}<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{2,40})/i.exec(head)
  const encoding = declared && known(declared[1]!)
  // A document that says it is UTF-16 in bytes of one octet is not.
  return encoding && !encoding.startsWith('utf-16') ? encoding : 'utf-8'
}

/** An XML document as text, without its byte order mark. `part`: the bytes may end anywhere. */
export const xmlText = (bytes: Uint8Array, part = false): string =>
  new TextDecoder(xmlEncoding(bytes)).decode(bytes, { stream: part })
