// Plain JavaScript: a worker thread reads it too.
import pg from 'pg'

const { INT8, NUMERIC, BYTEA } = pg.types.builtins

const PARSERS = {
  [INT8]: Number,
  [NUMERIC]: Number,
  [BYTEA]: text => new Uint8Array(Buffer.from(text.slice(2), 'hex')),
}

export const types = {
  getTypeParser: (id, format) => (format !== 'binary' && PARSERS[id]) || pg.types.getTypeParser(id, format),
}
