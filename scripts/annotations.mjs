// The annotations of test/claims/gold are kept without the text of the articles: keys, offsets (Unicode code points) and fields. This module puts
// the text back where ../shared is present, and takes it out of new ones.
//   node scripts/annotations.mjs restore SET FOLDER     writes the articles of a set, and its annotations as gold.json, to FOLDER
//   node scripts/annotations.mjs keep SET FOLDER FILE…   keeps annotations as the guide has them (JSON lines; FOLDER holds the articles) in the project
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unzipSync } from 'fflate'

const root = fileURLToPath(new URL('..', import.meta.url))
const corpus = join(root, '../shared/corpus/saudi-2015-07')
const goldFile = set => join(root, `test/claims/gold/${set}.jsonl`)

/** Whether the articles that the annotations speak of are here. */
export const haveArticles = () => existsSync(corpus)

const days = new Map()
function day(date) {
  if (!days.has(date)) {
    const [json] = Object.values(unzipSync(readFileSync(join(corpus, `${date}.zip`))))
    days.set(date, JSON.parse(new TextDecoder().decode(json)))
  }
  return days.get(date)
}

/** The pages of the set `world` are our own, about invented events: their text may lie in the project. */
const own = key => join(root, `test/claims/gold/world/${key}.txt`)

/** The text of the article `SOURCE-YYYY-MM-DD-NNNN`: headline, an empty line, body. */
export function textOf(key) {
  if (existsSync(own(key))) return readFileSync(own(key), 'utf8')
  const [, source, date, index] = /^(.+)-(\d{4}-\d\d-\d\d)-(\d{4})$/.exec(key) ?? []
  const item = day(date)?.[Number(index)]
  if (item?.source !== source) throw new Error(`${key}: the corpus has no such article.`)
  return `${item.title}\n\n${item.content}`
}

/** Puts the text back: gives the annotations of a set in the form that score.mjs reads, and the articles by file name. */
export function restore(set) {
  const rows = readFileSync(goldFile(set), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
  const texts = new Map([...new Set(rows.map(row => row.article))].map(key => [key, textOf(key)]))
  const characters = new Map([...texts].map(([key, text]) => [key, [...text]]))
  const actors = {}
  const named = (id, list) =>
    list.map((names, i) => {
      actors[`${id}:${i}`] = names
      return `${id}:${i}`
    })
  const claims = rows.map(row => {
    const said = ({ start, end, ...rest }) => ({
      text: characters.get(row.article).slice(start, end).join(''),
      ...rest,
    })
    return {
      ...row,
      evidence: { ...row.evidence, exact: said(row.evidence).text },
      chain: row.chain.map(link => ({ key: link.names[0], ...link })),
      agents: named(`${row.id}:a`, row.agents),
      targets: named(`${row.id}:t`, row.targets),
      time: row.time && said(row.time),
      quantities: row.quantities.map(said),
    }
  })
  const articles = [...texts].map(([key, text]) => ({ id: key, file: `${key}.txt`, text }))
  return { corpus: set, articles, claims, contradictions: [], actors }
}

/** Writes the articles of a set and its annotations to a folder; gives the paths. */
export function writeRestored(set, folder) {
  const gold = restore(set)
  const articles = join(folder, 'articles')
  mkdirSync(articles, { recursive: true })
  for (const { file, text } of gold.articles) writeFileSync(join(articles, file), text)
  writeFileSync(join(folder, 'gold.json'), JSON.stringify(gold))
  return { gold: join(folder, 'gold.json'), articles }
}

/** Takes the text out: offsets for words, in code points. */
function keep(set, folder, files) {
  const texts = new Map(
    readdirSync(folder)
      .filter(name => name.endsWith('.txt'))
      .map(name => [name, readFileSync(join(folder, name), 'utf8')]),
  )
  const counts = new Map()
  const lines = files
    .flatMap(file =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter(line => line.trim() !== '')
        .map(line => JSON.parse(line)),
    )
    .filter(row => texts.has(row.article))
    .map(row => {
      const text = texts.get(row.article)
      const key = row.article.slice(0, -4)
      let at = -1
      for (let n = 0; n < row.nth; n++) at = text.indexOf(row.exact, at + 1)
      if (at < 0) throw new Error(`${row.article}: “${row.exact}” is not there ${row.nth} times.`)
      const points = offset => [...text.slice(0, offset)].length
      const span = (exact, from) => ({ start: points(from), end: points(from + exact.length) })
      // What a claim's words hold is looked for in them first, then anywhere.
      const inside = exact => {
        const here = row.exact.indexOf(exact)
        const found = here >= 0 ? at + here : nearest(text, exact, at)
        if (found < 0) throw new Error(`${row.article}: “${exact}” is not there.`)
        return span(exact, found)
      }
      counts.set(key, (counts.get(key) ?? 0) + 1)
      return {
        id: `${key}#${String(counts.get(key)).padStart(2, '0')}`,
        article: key,
        evidence: span(row.exact, at),
        types: row.types,
        polarity: row.polarity,
        factuality: row.factuality,
        chain: row.chain.map(({ names, optional }) => ({ names, ...(optional ? { optional } : {}) })),
        agents: row.agents,
        targets: row.targets,
        place: row.place,
        time: row.time && { ...inside(row.time.text), ...(row.time.edtf ? { edtf: row.time.edtf } : {}) },
        quantities: row.quantities.map(({ text: exact, min, max, approx, of }) => ({
          ...inside(exact),
          min,
          max,
          approx: approx ?? false,
          of: of ?? null,
        })),
        group: row.group ?? null,
        ...(row.optional ? { optional: true } : {}),
      }
    })
  mkdirSync(join(root, 'test/claims/gold'), { recursive: true })
  writeFileSync(goldFile(set), `${lines.map(line => JSON.stringify(line)).join('\n')}\n`)
  console.log(`${lines.length} claims of ${counts.size} articles kept as ${set}.`)
}

function nearest(text, exact, at) {
  let best = -1
  for (let i = text.indexOf(exact); i >= 0; i = text.indexOf(exact, i + 1))
    if (best < 0 || Math.abs(i - at) < Math.abs(best - at)) best = i
  return best
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [command, set, folder, ...files] = process.argv.slice(2)
  if (command === 'restore' && folder !== undefined) console.log(Object.values(writeRestored(set, folder)).join('\n'))
  else if (command === 'keep' && files.length > 0) keep(set, folder, files)
  else {
    console.error('Usage: node scripts/annotations.mjs restore SET FOLDER | keep SET FOLDER FILE…')
    process.exit(2)
  }
}
