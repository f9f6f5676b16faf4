// A picture of a screen has few colours that matter. Named by numbers in a palette of at most 256, it is a third as large and looks the same.
import { crc32, deflateSync, inflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function* chunks(png) {
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at)
    yield { type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) }
    at += length + 12
  }
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}

const paeth = (left, up, corner) => {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}

/** The pixels of a PNG as browsers take them (8 bits, RGB or RGBA, not interlaced), each as the number 0xRRGGBB. PNG specification, section 9. */
function pixelsOf(png) {
  const all = [...chunks(png)]
  const head = all.find(one => one.type === 'IHDR').data
  const [width, height, depth, colour, interlaced] = [
    head.readUInt32BE(0),
    head.readUInt32BE(4),
    head[8],
    head[9],
    head[12],
  ]
  const size = { 2: 3, 6: 4 }[colour]
  if (depth !== 8 || size === undefined || interlaced !== 0) throw new Error('a PNG of another kind')
  const raw = inflateSync(Buffer.concat(all.filter(one => one.type === 'IDAT').map(one => one.data)))
  const row = width * size
  const pixels = new Uint32Array(width * height)
  let above = new Uint8Array(row)
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (row + 1)]
    const line = Uint8Array.from(raw.subarray(y * (row + 1) + 1, (y + 1) * (row + 1)))
    for (let i = 0; i < row; i++) {
      const left = i < size ? 0 : line[i - size]
      const corner = i < size ? 0 : above[i - size]
      line[i] += [0, left, above[i], (left + above[i]) >> 1, paeth(left, above[i], corner)][filter]
    }
    for (let x = 0; x < width; x++) {
      const at = x * size
      pixels[y * width + x] = (line[at] << 16) | (line[at + 1] << 8) | line[at + 2]
    }
    above = line
  }
  return { width, height, pixels }
}

const distance = (a, b) =>
  Math.abs((a >> 16) - (b >> 16)) + Math.abs(((a >> 8) & 255) - ((b >> 8) & 255)) + Math.abs((a & 255) - (b & 255))

/** The commonest colours, none nearer to another than a distance that leaves 256 of them: what covers much keeps its colour exactly. */
function paletteOf(pixels) {
  const times = new Map()
  for (const pixel of pixels) times.set(pixel, (times.get(pixel) ?? 0) + 1)
  const byNumber = [...times.keys()].sort((a, b) => times.get(b) - times.get(a) || a - b)
  for (let apart = 0; ; apart = apart * 1.4 + 2) {
    const palette = []
    for (const colour of byNumber) {
      if (palette.every(one => distance(one, colour) > apart)) palette.push(colour)
      if (palette.length > 256) break
    }
    if (palette.length <= 256) return { palette, colours: byNumber }
  }
}

/** The same picture with a palette: a PNG in, a smaller PNG out. */
export function withPalette(png) {
  const { width, height, pixels } = pixelsOf(png)
  const { palette, colours } = paletteOf(pixels)
  const nearest = new Map()
  for (const colour of colours) {
    let best = 0
    for (let i = 1; i < palette.length; i++)
      if (distance(palette[i], colour) < distance(palette[best], colour)) best = i
    nearest.set(colour, best)
  }
  const lines = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) lines[y * (width + 1) + x + 1] = nearest.get(pixels[y * width + x])
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 3, 0, 0, 0], 8)
  const table = Buffer.from(palette.flatMap(colour => [colour >> 16, (colour >> 8) & 255, colour & 255]))
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', table),
    chunk('IDAT', deflateSync(lines, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
