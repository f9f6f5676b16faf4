// npm run fit:stance: fits the points of src/account/tables/stance-points.tsv to train.csv of ../shared/data/stance (multinomial logistic regression)
// and writes them, rounded. What stands in the table are numbers of our signs, none of its text. --dry prints the figures by cross-validation alone,
// in five parts that share no headline.
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { havePairs, pairsOf, readPair, STANCES, scores } from './stance-pairs.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
if (!havePairs()) {
  console.error('../shared/data/stance is not here: nothing to fit to.')
  process.exit(1)
}
if (!process.argv.includes('--built')) {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
const library = await import(join(root, 'dist/index.js'))
const { SIGNS, signsOf } = await import(join(root, 'dist/account/stance/index.js'))

/** Steps of gradient descent. */
const ROUNDS = 400

const pairs = pairsOf('train')
const rows = pairs.map(pair => {
  const { articles, account } = readPair(library, [pair.s1, pair.s2])
  const signs = signsOf(articles[0], articles[1], account)
  const x = SIGNS.map(sign => signs[sign])
  return { x, signs: [...x.entries()].filter(([, v]) => v !== 0), y: STANCES.indexOf(pair.stance) }
})

/** Which part of five a pair is in: pairs that share a headline, straight or through others, are in one. */
function partsOf() {
  const parent = new Map()
  const top = text => {
    while (parent.has(text) && parent.get(text) !== text) text = parent.get(text)
    return text
  }
  for (const { s1, s2 } of pairs) {
    const [x, y] = [top(s1), top(s2)].sort()
    parent.set(x, x)
    parent.set(y, x)
  }
  const sizes = [0, 0, 0, 0, 0]
  const groups = groupBy(pairs, pair => top(pair.s1))
  const part = []
  for (const [, members] of [...groups].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))) {
    const least = sizes.indexOf(Math.min(...sizes))
    for (const i of members) part[i] = least
    sizes[least] += members.length
  }
  return part
}

function groupBy(list, keyOf) {
  const out = new Map()
  for (const [i, item] of list.entries()) out.set(keyOf(item), [...(out.get(keyOf(item)) ?? []), i])
  return out
}

/** Points by sign and stance that make the stances of these rows likely; `ridge` keeps them small, `rare` weighs rows by how rare their stance is. */
function fitPoints(data, ridge, rare) {
  const counts = STANCES.map((_, k) => data.filter(row => row.y === k).length)
  const weight = counts.map(count => (data.length / (3 * count)) ** rare)
  const total = data.reduce((sum, row) => sum + weight[row.y], 0)
  const [n, width] = [SIGNS.length, STANCES.length]
  const [points, speed, slope] = [0, 0, 0].map(() => new Float64Array(n * width))
  const e = new Float64Array(width)
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < n * width; i++) slope[i] = i < width ? 0 : ridge * points[i]
    for (const { signs, y } of data) {
      e.fill(0)
      for (const [s, v] of signs) for (let k = 0; k < width; k++) e[k] += v * points[s * width + k]
      const most = Math.max(...e)
      let all = 0
      for (let k = 0; k < width; k++) all += e[k] = Math.exp(e[k] - most)
      for (let k = 0; k < width; k++) {
        const d = (weight[y] * (e[k] / all - Number(k === y))) / total
        for (const [s, v] of signs) slope[s * width + k] += d * v
      }
    }
    for (let i = 0; i < n * width; i++) {
      speed[i] = 0.9 * speed[i] - 0.35 * slope[i]
      points[i] += speed[i]
    }
  }
  return SIGNS.map((_, s) => [...points.slice(s * width, (s + 1) * width)])
}

const answer = (points, x) => {
  const z = STANCES.map((_, k) => x.reduce((sum, v, s) => sum + v * points[s][k], 0))
  return STANCES[z.indexOf(Math.max(...z))]
}

const part = partsOf()
let best = null
for (const ridge of [0.0005, 0.002])
  for (const rare of [0.2, 0.4]) {
    const found = []
    for (let k = 0; k < 5; k++) {
      const points = fitPoints(
        rows.filter((_, i) => part[i] !== k),
        ridge,
        rare,
      )
      for (const [i, row] of rows.entries()) if (part[i] === k) found[i] = answer(points, row.x)
    }
    const { macroF1, accuracy, of } = scores(
      pairs.map(pair => pair.stance),
      found,
    )
    console.log(
      `ridge ${ridge}, rare ${rare}: macro F1 ${(100 * macroF1).toFixed(1)}, accuracy ${(100 * accuracy).toFixed(1)}, F1 ${STANCES.map(s => `${s} ${(100 * of[s].f1).toFixed(1)}`).join(', ')}`,
    )
    if (best === null || macroF1 > best.macroF1) best = { macroF1, ridge, rare }
  }

const points = fitPoints(rows, best.ridge, best.rare)
const lines = SIGNS.map((sign, s) => {
  // Only differences between stances count: their mean is taken off.
  const mean = points[s].reduce((a, b) => a + b, 0) / 3
  return [sign, ...points[s].map(p => (Math.round(10 * (p - mean)) / 10 || 0).toFixed(1))].join('\t')
})
console.log(lines.join('\n'))
if (!process.argv.includes('--dry'))
  writeFileSync(
    join(root, 'src/account/tables/stance-points.tsv'),
    [
      '# source: fitted by scripts/fit-stance.mjs (multinomial logistic regression) to the labels of the Arabic News Stance corpus (Khouja 2020); holds none of its text',
      '# licence: Apache-2.0',
      '# Points of each sign for each stance (src/account/stance/signs.ts tells what the signs are); the stance with the most points is said.',
      ['sign', ...STANCES].join('\t'),
      ...lines,
      '',
    ].join('\n'),
  )
