import { MeSchema } from '../api/index.ts'
import { type Routes, reading } from './reading.ts'

const ME = reading('/me', 'Who you are to this server, and what you may do', MeSchema, {})

export const me: Routes = (app, { team }) => {
  app.openapi(ME, c => {
    const { name, role } = c.var.who
    return c.json({ name, role, team: team !== null }, 200)
  })
}
