// npm run evaluate:arabic: reads the cases of other Arabic libraries in ../shared/peers with isnad/arabic and prints every figure in one table, and
// chrono-node's `ar` beside it on the same time cases. Exit 1 when a figure falls under its floor. --failures prints what failed.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'

const at = path => new URL(`../${path}`, import.meta.url)
const args = process.argv.slice(2)
const option = name => args.find(arg => arg.startsWith(`--${name}=`))?.slice(name.length + 3)
const showFailures = args.includes('--failures')
const only = option('only')
const library = option('library') ? pathToFileURL(option('library')) : at('dist/arabic/index.js')
if (!existsSync(library)) throw new Error(`${fileURLToPath(library)} is not there: npm run build makes it.`)
const shared = at('../shared/')
if (!existsSync(new URL('peers/duckling-ar.jsonl', shared))) {
  console.error('../shared/peers is not here: nothing to measure.')
  process.exit(1)
}
const { read, segment, words } = await import(library)

const lines = name =>
  readFileSync(new URL(name, shared), 'utf8')
    .split('\n')
    .filter(line => line !== '')
const rows = name => lines(`peers/${name}`).map((line, i) => ({ line: i + 1, ...JSON.parse(line) }))

/** Cases that are wrong in themselves: suite, line of the file, why. They are counted, and the figure without them is printed beside. */
const wrong = new Map(
  readFileSync(at('test/arabic/wrong-cases.tsv'), 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map(line => line.split('\t'))
    .map(([suite, line, why]) => [`${suite}:${line}`, why]),
)

const near = (a, b) =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b)))

// ---- EDTF and the other notations as stretches of time [from, to) in milliseconds ----

const LENGTHS = { Second: 1e3, Minute: 6e4, Hour: 36e5, Day: 864e5, Week: 7 * 864e5 }

/** One side of an EDTF interval: its first instant and the first one after it. */
function point(edtf) {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d):(\d\d)(Z)?)?)?)?[~?%]?$/.exec(edtf)
  if (match === null) {
    const decade = /^(\d{2,3})X{1,2}$/.exec(edtf)
    if (decade === null) return null
    const width = 10 ** (4 - decade[1].length)
    const year = Number(decade[1]) * width
    return [Date.UTC(year, 0), Date.UTC(year + width, 0)]
  }
  const [y, m, d, h, min, s] = match.slice(1, 7).map(x => (x === undefined ? undefined : Number(x)))
  const utc = (...parts) => new Date(Date.UTC(2000, ...parts.slice(1))).setUTCFullYear(parts[0])
  // A time in UTC, read on the clock of the reference, which duckling's cases have at -02:00.
  if (h !== undefined) {
    const instant = utc(y, m - 1, d, h, min, s) - (match[7] ? 2 * 36e5 : 0)
    return [instant, instant]
  }
  if (d !== undefined) return [utc(y, m - 1, d), utc(y, m - 1, d) + 864e5]
  if (m !== undefined && m > 12) return null
  return m === undefined
    ? [utc(y, 0, 1), utc(y + 1, 0, 1)]
    : [utc(y, m - 1, 1), m === 12 ? utc(y + 1, 0, 1) : utc(y, m, 1)]
}

function stretch(edtf) {
  if (edtf === null) return null
  const [a, b] = edtf.split('/')
  const from = point(a)
  const to = b === undefined ? from : point(b)
  return from === null || to === null ? null : [from[0], to[1]]
}

/** duckling writes the end of an interval open, and a moment with its grain: a minute that begins at 15:20. */
function duckling(expected) {
  const all = [...expected.matchAll(/\((\d+), ?(\d+), ?(\d+), ?(\d+), ?(\d+), ?(\d+)\)/g)].map(([, y, ...rest]) =>
    Date.UTC(Number(y), Number(rest[0]) - 1, ...rest.slice(1).map(Number)),
  )
  const grain = /\) (Second|Minute|Hour|Day|Week|Month|Year)/.exec(expected)[1]
  if (all.length === 2) return { from: all[0], to: all[1], grain }
  const from = new Date(all[0])
  const to =
    grain === 'Month'
      ? Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1)
      : grain === 'Year'
        ? Date.UTC(from.getUTCFullYear() + 1, 0)
        : all[0] + LENGTHS[grain]
  return { from: all[0], to, grain }
}

/** Same first instant; same end, where a clock time is an instant whatever its grain, and an interval of hours may close with its last hour or before it. */
function sameTime(edtf, { from, to, grain }) {
  const found = stretch(edtf)
  if (found === null || found[0] !== from) return false
  if (grain === 'Hour' || grain === 'Minute' || grain === 'Second')
    return found[1] === to || found[1] === from || found[1] === to - LENGTHS[grain]
  return found[1] === to
}

// ---- what the cases ask ----

const DUCKLING = '2013-02-12T04:30'
const reading = (text, anchor) => read(text, { anchor: anchor ?? null, bias: 'either', relative: true })

const oneNumber = (text, value, kinds) => {
  const found = reading(text).numbers
  return (
    found.length === 1 &&
    near(found[0].value, value) &&
    found[0].start === text.length - text.trimStart().length &&
    found[0].end === text.trimEnd().length &&
    (kinds === undefined || kinds.includes(found[0].kind))
  )
}
const whole = (found, text) => found.length === 1 && found[0].text.length >= text.trim().length - 6

const UNITS = { gram: ['gram', 1], ounce: ['ounce', 1], cup: ['cup', 1] }
function quantity(text, expected) {
  const [, unit, value] = /simple (\w+) ([\d.e]+)/.exec(expected)
  const found = reading(text).numbers
  const wanted = UNITS[unit.toLowerCase()]
  const measure = found[0]?.measure
  return found.length === 1 && measure != null && measure.unit === wanted[0] && near(measure.value, Number(value))
}
function duration(text, expected) {
  const [, count, unit] = /DurationData (\d+) (\w+)/.exec(expected)
  const found = reading(text, DUCKLING).times
  const letters = { Second: 'T_S', Minute: 'T_M', Hour: 'T_H', Day: '_D', Week: '_W', Month: '_M', Year: '_Y' }
  return found.length === 1 && found[0].edtf === `P${letters[unit].replace('_', count)}`
}

/** Words at the edge of a stretch that the suites take in or leave out: في, من, إلى, يوم, لمدة, and the article set apart. */
const EDGE =
  /^(?:في|من|إلى|الى|يوم|لمدة|مدة|خلال|عند|ما|بين|هذا|هذه|لاحقا|حوالي|نحو|منذ|ال|ـ|لل|ل|ب|و|\s|[،,.])+|[\s،,.]+$/g
const core = text => text.replace(/[\u064b-\u0652\u200e\u200f\u202a-\u202e]/g, '').replace(EDGE, '')

function microsoftNumber(row) {
  const kinds = row.model.startsWith('Ordinal')
    ? ['ordinal']
    : row.model === 'PercentModel'
      ? ['percent']
      : ['cardinal', 'fraction']
  const suppress = row.model === 'OrdinalModelSuppressExtendedTypes'
  const found = reading(row.input).numbers.filter(one => kinds.includes(one.kind) && !(suppress && one.relative))
  if (found.length !== row.results.length) return false
  return row.results.every((one, i) => {
    const value = one.Resolution.value
    if (/^(?:current|end)/.test(value)) return found[i].relative === value && core(found[i].text) === core(one.Text)
    const wanted = Number(String(value).replace('%', ''))
    return (
      Math.abs(found[i].value - wanted) <= 1e-6 * Math.max(1, Math.abs(wanted)) &&
      (wanted < 1e-3 ? near(found[i].value, wanted) : true)
    )
  })
}

const dayOf = text => Date.parse(`${text.slice(0, 10)}T00:00:00Z`)
function microsoftTime(row, values) {
  const anchor = row.context?.ReferenceDateTime?.slice(0, 16) ?? '2016-11-07T00:00'
  const found = reading(row.input, anchor).times
  const kinds = row.model.startsWith('Duration') ? one => one.kind === 'duration' || one.kind === 'set' : () => true
  const ours = found.filter(kinds)
  if (row.results.length === 0) return ours.length === 0
  return row.results.every(one => {
    const mine = ours.find(other => core(other.text) === core(one.Text))
    if (mine === undefined) return false
    if (!values) return true
    if (row.model === 'DurationParser') return mine.edtf !== null && sameDuration(mine.edtf, one.Value.Timex)
    const { FutureResolution: future, PastResolution: past } = one.Value
    const span = stretch(mine.edtf)
    // Seasons have no months in the suite: the span is what can be compared.
    if (Object.keys(future).length === 0) return mine.edtf !== null
    return [future, past].some(r => {
      if (span === null || r === undefined) return false
      if (r.date) return span[0] === dayOf(r.date) && span[1] - span[0] <= 864e5
      // The suite leaves the last day, month or year of a range out, however the words have it.
      const last = mine.edtf.split('/')[1]
      return (
        span[0] === dayOf(r.startDate) &&
        (span[1] === dayOf(r.endDate) || point(last ?? mine.edtf)[0] === dayOf(r.endDate))
      )
    })
  })
}
const sameDuration = (a, b) => a === b || (a.includes('.') && a.replace(/\.?0+(?=[A-Z]$)/, '') === b)

const suites = []
const suite = (name, floor, list, holds) => {
  if (only && !name.includes(only)) return
  let right = 0
  let aside = 0
  const failures = []
  for (const one of list) {
    let ok = false
    try {
      ok = holds(one)
    } catch (error) {
      failures.push([one, String(error)])
      continue
    }
    if (ok) right++
    else {
      const why = wrong.get(`${one.suite}:${one.line}`)
      if (why !== undefined) aside++
      else failures.push([one, ''])
    }
  }
  suites.push({ name, floor, right, total: list.length, aside, failures })
}

const ducklings = rows('duckling-ar.jsonl').map(row => ({ suite: 'duckling', ...row }))
const dim = (...names) => ducklings.filter(row => names.includes(row.dim))
suite('duckling Numeral, Ordinal', 0.99, dim('Numeral', 'Ordinal'), row =>
  oneNumber(
    row.text,
    Number(/(?:Value|Data) \(?([-\d.e]+)/.exec(row.expected_hs)[1]),
    row.dim === 'Ordinal' ? ['ordinal'] : ['cardinal', 'fraction'],
  ),
)
const timeCases = dim('Time')
suite('duckling Time', 0.95, timeCases, row => {
  const found = reading(row.text, DUCKLING).times
  return whole(found, row.text) && sameTime(found[0].edtf, duckling(row.expected_hs))
})
suite('duckling Duration', 0.95, dim('Duration'), row => duration(row.text, row.expected_hs))
suite('duckling Quantity', 0.95, dim('Quantity'), row => quantity(row.text, row.expected_hs))

const microsoft = rows('ms-recognizers-ar.jsonl').map(row => ({ suite: 'ms', ...row }))
const model = name => microsoft.filter(row => row.model === name)
suite('MS number', 0.9, model('NumberModel'), microsoftNumber)
suite('MS ordinal', 0.9, model('OrdinalModel'), microsoftNumber)
suite('MS ordinal, suppressed', 0.9, model('OrdinalModelSuppressExtendedTypes'), microsoftNumber)
suite('MS percent', 0.9, model('PercentModel'), microsoftNumber)
suite('MS date, spans', 0.9, model('DateExtractor'), row => microsoftTime(row, false))
suite('MS date, values', 0.9, model('DateParser'), row => microsoftTime(row, true))
suite('MS date period, spans', 0.9, model('DatePeriodExtractor'), row => microsoftTime(row, false))
suite('MS date period, values', 0.9, model('DatePeriodParser'), row => microsoftTime(row, true))
suite('MS duration, spans', 0.9, model('DurationExtractor'), row => microsoftTime(row, false))
suite('MS duration, values', 0.9, model('DurationParser'), row => microsoftTime(row, true))
suite('MS time, spans', 0, model('TimeExtractor'), row => microsoftTime(row, false))

suite(
  'num2words read back',
  0.98,
  rows('num2words-ar.jsonl').map(row => ({ suite: 'num2words', ...row })),
  row => {
    const found = reading(row.words).numbers
    // Currencies are said with their hundredth or thousandth behind: riyals and halalas, dinars and millimes.
    const all = found.reduce((sum, one) => sum + (one.measure?.part ? one.value * one.measure.part : one.value), 0)
    return row.to === 'currency' ? near(all, row.value) : found.length === 1 && near(found[0].value, row.value)
  },
)

const nemo = kind =>
  lines(`peers/nemo-ar-numbers/data_inverse_text_normalization/test_cases_${kind}.txt`).map((line, i) => {
    const [said, written] = line.split('~')
    return { suite: `nemo-${kind}`, line: i + 1, text: said, written }
  })
const fractionOf = written =>
  written.split(' ').reduce((sum, part) => {
    const [a, b] = part.split('/')
    return sum + (b === undefined ? Number(a) : Number(a) / Number(b))
  }, 0)
suite('NeMo read back', 0.98, [...nemo('cardinal'), ...nemo('decimal'), ...nemo('fraction')], row =>
  oneNumber(row.text, fractionOf(row.written)),
)
suite('NeMo measure, money', 0.9, [...nemo('measure'), ...nemo('money')], row => {
  const all = reading(row.text).numbers.reduce(
    (sum, one) => sum + (one.measure?.part ? one.value * one.measure.part : one.value),
    0,
  )
  return near(all, Number(/[\d.]+/.exec(row.written.replace(/^[^\d]+/, ''))[0]))
})

// ---- segmentation: the treebank's tokens, put together again, cut again ----

/** The words of the treebank as they stood on the page, each with the places where its clitics are cut off. Words that it did not analyse (tag U) compare nothing. */
function treebank() {
  const PROCLITICS = new Set(['و', 'ف', 'ب', 'ل', 'ك', 'س', 'أ', 'ا'])
  const PRONOUNS = new Set(['ه', 'ها', 'هم', 'هما', 'هن', 'ك', 'كم', 'كما', 'كن', 'نا', 'ي', 'ني'])
  const sentences = []
  let tokens = []
  for (const line of readFileSync(new URL('data/segmentation/ar-ud-dev.conllu', shared), 'utf8').split('\n')) {
    if (line.startsWith('#')) continue
    if (line === '') {
      if (tokens.length > 0) sentences.push(tokens)
      tokens = []
      continue
    }
    const [, form, , pos, tag] = line.split('\t')
    tokens.push({ text: form.replace(/[\u064b-\u0652\u0670\u0640]/g, ''), pos, tag })
  }
  if (tokens.length > 0) sentences.push(tokens)
  return sentences.map(list => {
    const found = []
    let open = false
    for (const { text, pos, tag } of list) {
      if (text === '') continue
      const last = found[found.length - 1]
      const pronoun = pos === 'PRON' && tag.startsWith('SP') && PRONOUNS.has(text)
      const unknown = tag.startsWith('U')
      if (last && last.pos !== 'PUNCT' && pronoun && !open) {
        if (last.text.endsWith('ة')) last.text = `${last.text.slice(0, -1)}ت`
        else if (last.text.endsWith('ى')) last.text = `${last.text.slice(0, -1)}ا`
        last.cuts.push(last.text.length)
        last.text += text
      } else if (open && last) {
        last.cuts.push(last.text.length)
        // ل and the article are written لل.
        if (pronoun) last.text += text
        else last.text += last.text.endsWith('ل') && text.startsWith('ال') ? text.slice(1) : text
        last.unknown ||= unknown
        last.pos = pos
      } else found.push({ text, cuts: [], unknown, pos })
      open = PROCLITICS.has(text) && /^(?:CONJ|ADP|PART)$/.test(pos) && /^[CPF]/.test(tag)
    }
    return found
  })
}

if (!only || 'segmentation'.includes(only)) {
  const sentences = treebank()
  const all = sentences.flat()
  // Words: the words of each sentence, a blank between them, are found where they stand, punctuation aside.
  suite(
    'segmentation, words',
    0.97,
    all.filter(word => /^[\p{L}\p{N}.,]+$/u.test(word.text) && /[\p{L}\p{N}]/u.test(word.text)),
    word => {
      const found = words(word.text)
      return found.length === 1 && found[0].text === word.text
    },
  )
  suite(
    'segmentation, clitics',
    0.97,
    all.filter(word => /^[\u0621-\u064a]+$/.test(word.text) && !word.unknown),
    word => {
      const { proclitics, enclitic } = segment(word.text)
      const cuts = proclitics.map((_, i) => proclitics.slice(0, i + 1).join('').length)
      if (enclitic !== null) cuts.push(word.text.length - enclitic.length)
      return cuts.join() === word.cuts.join()
    },
  )
}

for (const { name, floor, right, total, aside, failures } of suites) {
  const share = right / total
  const without = right / (total - aside)
  const low = without < floor
  if (low) process.exitCode = 1
  console.log(
    `${name.padEnd(28)} ${String(right).padStart(4)} of ${String(total).padStart(4)}  ${(100 * share).toFixed(1).padStart(5)}%   ${aside ? `${(100 * without).toFixed(1)}% without ${aside} wrong in themselves` : ''}${low ? `   UNDER ${100 * floor}%` : ''}`,
  )
  if (showFailures)
    for (const [one, error] of failures) {
      const text = one.text ?? one.input ?? one.words
      const got =
        error ||
        JSON.stringify(
          (one.suite === 'duckling' && one.dim !== 'Numeral' && one.dim !== 'Ordinal' && one.dim !== 'Quantity') ||
            /Date|Dur|Time/.test(one.model ?? '')
            ? reading(
                text,
                one.suite === 'ms' ? (one.context?.ReferenceDateTime?.slice(0, 16) ?? '2016-11-07T00:00') : DUCKLING,
              ).times.map(t => [t.text, t.kind, t.edtf])
            : reading(text).numbers.map(n => [n.text, n.kind, n.value, n.measure ?? null]),
        )
      const want =
        one.expected_hs ??
        one.written ??
        one.value ??
        JSON.stringify(one.results.map(r => [r.Text, r.Resolution?.value ?? r.Value?.FutureResolution]))
      console.log(`    ${one.suite}:${one.line}  ${text}  want ${want}  got ${got}`)
    }
}

// ---- beside chrono-node, the same cases in the same run ----

if (!only || only === 'chrono') {
  const chrono = await import('chrono-node')
  const reference = { instant: new Date('2013-02-12T04:30:00Z'), timezone: 0 }
  const instant = component => {
    const get = name => component.get(name)
    return Date.UTC(
      get('year'),
      get('month') - 1,
      get('day'),
      component.isCertain('hour') ? get('hour') : 0,
      component.isCertain('hour') ? (get('minute') ?? 0) : 0,
      component.isCertain('hour') ? (get('second') ?? 0) : 0,
    )
  }
  // Generous to a library that gives days and no stretches: a day inside the week, month or year that was asked for is right.
  const holds = (from, to, expected) => {
    if (from === null) return false
    const inside = /Week|Month|Year/.test(expected.grain) && !/Interval/.test(expected.hs)
    if (inside ? from < expected.from || from >= expected.to : from !== expected.from) return false
    return !/Interval/.test(expected.hs) || (to !== null && to >= expected.to - 864e5 * 1.01 && to <= expected.to)
  }
  const cases = timeCases.map(row => ({ text: row.text, hs: row.expected_hs, ...duckling(row.expected_hs) }))
  const theirs = text => {
    const found = chrono.ar.parse(text, reference, { forwardDate: true })
    return found.length === 0 ? [null, null] : [instant(found[0].start), found[0].end ? instant(found[0].end) : null]
  }
  const ours = text => {
    const found = reading(text, DUCKLING).times
    const span = found.length === 0 ? null : stretch(found[0].edtf)
    return span === null ? [null, null] : span
  }
  const speed = run => {
    for (const { text } of cases) run(text)
    const rounds = 40
    const from = performance.now()
    for (let n = 0; n < rounds; n++) for (const { text } of cases) run(text)
    return (cases.length * rounds) / ((performance.now() - from) / 1000)
  }
  console.log(
    '\nDuckling time cases: the first instant (or a day inside the week, month or year asked for), and the last of an interval within a day',
  )
  for (const [name, run] of [
    ['isnad/arabic', ours],
    ['chrono-node ar', theirs],
  ]) {
    const right = cases.filter(one => holds(...run(one.text), one)).length
    console.log(
      `${name.padEnd(16)} ${right} of ${cases.length}  ${((100 * right) / cases.length).toFixed(1)}%  ${speed(run).toFixed(0)} texts/s`,
    )
  }
}

// ---- the slope of a growing fuzz ----

if (!only || only === 'slope') {
  let state = 12345
  const next = () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return state >>> 8
  }
  const points = [1, 2, 4, 8].map(k => {
    const bytes = Uint8Array.from({ length: 50_000 * k }, () => next() & 255)
    const text = new TextDecoder().decode(bytes)
    const once = () => {
      const from = performance.now()
      read(text, { anchor: DUCKLING, bias: 'either' })
      return performance.now() - from
    }
    return [Math.log(k), Math.log(Math.min(once(), once(), once(), once()))]
  })
  const mean = i => points.reduce((sum, point) => sum + point[i], 0) / points.length
  const slope =
    points.reduce((sum, [x, y]) => sum + (x - mean(0)) * (y - mean(1)), 0) /
    points.reduce((sum, [x]) => sum + (x - mean(0)) ** 2, 0)
  console.log(`\nrandom bytes, 50 kB to 400 kB: time grows with length to the power ${slope.toFixed(2)}`)
  if (slope > 1.5) process.exitCode = 1
}
