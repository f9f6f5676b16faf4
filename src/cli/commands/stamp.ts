import { randomBytes } from 'node:crypto'
import { defineCommand } from 'citty'
import { BEGINNING } from '../../store/index.ts'
import { jsonArg, storeArg, text } from '../args.ts'
import { CommandError, EXIT, UsageError } from '../errors.ts'
import { writeBytes } from '../files.ts'
import { say, sayJson } from '../print.ts'
import { askForStamp } from '../stamp/ask.ts'
import { stampData } from '../stamp/row.ts'
import { stampIn, stampQuery } from '../stamp/tsp.ts'
import { storeAt, withStore } from '../stored.ts'

function serverOf(value: string | undefined): URL {
  if (value === undefined)
    throw new UsageError('Name the time-stamping authority with --server https://…; none is asked otherwise.')
  const server = URL.canParse(value) ? new URL(value) : null
  if (server === null || !/^https?:$/.test(server.protocol))
    throw new UsageError(`--server ${value} is no address: write https://… or http://….`)
  // The log would keep them, and whoever is given the store would have them.
  if (server.username !== '' || server.password !== '')
    throw new UsageError('--server must hold no name or password: the log would keep them.')
  return server
}

/** Eight bytes of chance, as a positive number in DER (X.690, 8.3): the first bit is 0, the first byte is not. */
function newNonce(): Uint8Array {
  const nonce = Uint8Array.from(randomBytes(8))
  nonce[0] = (nonce[0]! & 0x7f) | 0x01
  return nonce
}

/** `isnad stamp --server ADDRESS [--store FILE] [-o FILE.tsr]`: has the end of the log stamped by somebody else. */
export const stamp = defineCommand({
  meta: {
    name: 'stamp',
    description:
      'Have the hash that the log ends with stamped by a time-stamping authority (RFC 3161). Only that hash is sent.',
  },
  args: {
    server: { type: 'string', description: 'The address of the authority (needed).', valueHint: 'ADDRESS' },
    out: {
      type: 'string',
      alias: ['o', 'output'],
      description: 'A file for its answer as well, for openssl ts -verify.',
      valueHint: 'FILE.tsr',
    },
    ...storeArg,
    ...jsonArg,
  },
  async run({ args }) {
    const server = serverOf(text(args, 'server'))
    const out = text(args, 'out')
    const { address, name, there } = await storeAt(args)
    // Opening would make one.
    if (!there) throw new CommandError(`There is no store ${name} to stamp.`)
    return withStore(address, async store => {
      const head = await store.head()
      if (head === BEGINNING) throw new CommandError(`The log of ${name} is empty: there is nothing to stamp.`)
      const nonce = newNonce()
      const answer = await askForStamp(server, stampQuery(head, nonce))
      const found = stampIn(answer, head, nonce)
      if (typeof found === 'string') throw new CommandError(`${server.href}: ${found}.`)
      const { time } = found
      const data = stampData({ head, server: server.href, time, answer: Buffer.from(answer).toString('base64') })
      await store.addStamp(data, new Date().toISOString())
      if (out !== undefined)
        await writeBytes(
          out,
          (async function* () {
            yield answer
          })(),
        )
      if (args.json === true) sayJson({ store: name, head, server: server.href, time, file: out ?? null })
      else
        say(
          `${name}: the log up to ${head} was stamped at ${time} by ${server.href}${out === undefined ? '' : `; ${out}`}.`,
        )
      return EXIT.fine
    })
  },
})
