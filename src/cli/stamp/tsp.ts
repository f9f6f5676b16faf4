/** The Time-Stamp Protocol (RFC 3161): what is asked, and what an answer says. Only its DER is read and written here; nothing is fetched. */
import { ContentInfo, SignedData } from '@peculiar/asn1-cms'
import { AsnConvert, OctetString } from '@peculiar/asn1-schema'
import { id_ct_tstInfo, MessageImprint, PKIStatus, TimeStampReq, TimeStampResp, TSTInfo } from '@peculiar/asn1-tsp'
import { AlgorithmIdentifier } from '@peculiar/asn1-x509'

const SHA256 = '2.16.840.1.101.3.4.2.1'
const SIGNED_DATA = '1.2.840.113549.1.7.2'

/** What an authority says that it saw, and when. */
export interface Stamp {
  /** The SHA-256 that it stamped, lower-case hex. */
  readonly sha256: string
  /** The moment, ISO 8601 in UTC, by the authority's own clock. */
  readonly time: string
}

/**
 * A query for a stamp over a SHA-256 (RFC 3161, 2.4.1), with the authority's certificate in the answer.
 *
 * @param sha256 lower-case hex.
 * @param nonce chance, so that an answer of before cannot be given again. At least one byte, the first below 0x80 and not 0.
 */
export function stampQuery(sha256: string, nonce: Uint8Array): Uint8Array {
  const hashAlgorithm = new AlgorithmIdentifier({ algorithm: SHA256, parameters: null })
  const hashedMessage = new OctetString(Buffer.from(sha256, 'hex'))
  const messageImprint = new MessageImprint({ hashAlgorithm, hashedMessage })
  const query = new TimeStampReq({ version: 1, messageImprint, nonce: Uint8Array.from(nonce).buffer, certReq: true })
  return new Uint8Array(AsnConvert.serialize(query))
}

const hex = (bytes: ArrayBuffer | ArrayBufferView): string =>
  (bytes instanceof ArrayBuffer
    ? Buffer.from(bytes)
    : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  ).toString('hex')

/**
 * What an answer says (RFC 3161, 2.4.2), or the rest of a sentence that begins with who gave it: that it is none, that the authority stamps nothing, that it
 * stamped something else. Whether the signature is the authority's is not looked at: for that its certificate has to be trusted (docs/evidence.md).
 *
 * @param nonce that of the query; null where it is not known any more.
 */
export function stampIn(answer: Uint8Array, sha256: string, nonce: Uint8Array | null): Stamp | string {
  let info: TSTInfo
  try {
    const { status, timeStampToken } = AsnConvert.parse(answer, TimeStampResp)
    if (status.status !== PKIStatus.granted && status.status !== PKIStatus.grantedWithMods) {
      const why = status.statusString ? [...status.statusString].join(' ').replace(/\s+/g, ' ').slice(0, 200) : ''
      return `it stamps nothing (status ${status.status}${why && `: ${why}`})`
    }
    const token = timeStampToken && AsnConvert.parse(AsnConvert.serialize(timeStampToken), ContentInfo)
    if (token?.contentType !== SIGNED_DATA) return 'its answer holds no stamp'
    const { encapContentInfo } = AsnConvert.parse(token.content, SignedData)
    const content = encapContentInfo.eContent?.single ?? null
    if (encapContentInfo.eContentType !== id_ct_tstInfo || content === null) return 'its answer holds no stamp'
    info = AsnConvert.parse(content.buffer, TSTInfo)
  } catch {
    return 'its answer is no answer of a time-stamping authority (RFC 3161)'
  }
  const { hashAlgorithm, hashedMessage } = info.messageImprint
  if (hashAlgorithm.algorithm !== SHA256 || hex(hashedMessage) !== sha256)
    return 'its stamp is not of the hash that was sent'
  if (nonce !== null && (info.nonce === undefined || hex(info.nonce) !== hex(nonce)))
    return 'its stamp answers another query'
  return { sha256, time: info.genTime.toISOString() }
}
