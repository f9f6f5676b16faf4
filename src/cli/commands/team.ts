import { defineCommand } from 'citty'
import type { Refused, Store } from '../../store/index.ts'
import { type Args, jsonArg, originOf, storeArg, text, textArg } from '../args.ts'
import { CommandError, EXIT, UsageError } from '../errors.ts'
import { say, sayJson, sayJsonLine } from '../print.ts'
import { DEFAULT_PORT } from '../serving.ts'
import { storeAt, withStore } from '../stored.ts'
import { all, doneLine, memberLine } from '../team/show.ts'

const ACTIONS = ['invite', 'password', 'role', 'remove', 'list', 'audit'] as const
const ROLES = ['reader', 'reviewer', 'admin'] as const
type Role = (typeof ROLES)[number]

const WHY: Readonly<Record<Refused, string>> = {
  nobody: 'the team has no such member',
  'last-admin': 'a team has at least one admin',
  taken: 'somebody has this name',
  gone: 'this is no more',
}

/** `isnad team invite|password|role|remove|list|audit` */
export const team = defineCommand({
  meta: {
    name: 'team',
    description:
      'Who uses a store together (isnad serve --team): invite somebody, let a member choose a new password, give another role, take somebody out, list the members, and read who did what when.',
  },
  args: {
    action: { type: 'positional', required: false, description: `${ACTIONS.join(', ')}.`, valueHint: 'ACTION' },
    name: {
      type: 'positional',
      required: false,
      description: 'The name of a member: for password, role and remove.',
      valueHint: 'NAME',
    },
    role: textArg('ROLE', `For invite and role: ${ROLES.join(', ')} (invite without it: reader).`),
    origin: textArg('URL', `Where browsers find the server, for links (default: http://localhost:${DEFAULT_PORT}).`),
    ...storeArg,
    ...jsonArg,
  },
  async run({ args }) {
    const [action, name, ...more] = args._
    if (!ACTIONS.some(one => one === action) || more.length > 0)
      throw new UsageError(`Say what to do: ${ACTIONS.join(', ')}.`)
    const named = action === 'password' || action === 'role' || action === 'remove'
    if (named && !name) throw new UsageError(`${action} needs the name of a member.`)
    if (!named && name !== undefined) throw new UsageError(`${action} takes no name.`)
    const role = roleOf(args)
    if (action === 'role' && role === null) throw new UsageError(`role needs --role: ${ROLES.join(', ')}.`)
    if (action !== 'role' && action !== 'invite' && role !== null) throw new UsageError(`${action} takes no --role.`)
    const origin = originOf(args) ?? `http://localhost:${DEFAULT_PORT}`
    const { address, name: shown, there } = await storeAt(args)
    if (!there) throw new CommandError(`${shown}: there is no such store. Make one with isnad add INPUT….`)
    await withStore(address, async store => {
      if (action === 'list') return list(store, args.json === true)
      if (action === 'audit') return audit(store, args.json === true)
      const { invitationLink, laptopUser } = await import('../../server/index.ts')
      const who = `${laptopUser().name} (isnad team)`
      const now = Date.now()
      const by = { who, at: new Date(now).toISOString() }
      const member = named ? await store.team.member(name!) : null
      if (named && member === null) throw new CommandError(`${name}: ${WHY.nobody}.`)
      if (action === 'invite' || action === 'password') {
        const wanted = { role: role ?? 'reader', member: member?.id ?? null }
        const made = await invitationLink(store.team, origin, wanted, who, now)
        if (typeof made === 'string') throw new CommandError(`${name}: ${WHY[made]}.`)
        if (args.json === true) sayJson(made)
        else say(`${made.link}   (once, until ${made.until.slice(0, 10)}; whoever has it can use it)`)
        return
      }
      const refused =
        action === 'role' ? await store.team.setRole(member!.id, role!, by) : await store.team.remove(member!.id, by)
      if (refused !== null) throw new CommandError(`${name}: ${WHY[refused]}.`)
      say(action === 'role' ? `${member!.name} is ${role} now.` : `${member!.name} is of the team no more.`)
    })
    return EXIT.fine
  },
})

function roleOf(args: Args): Role | null {
  const role = text(args, 'role')
  if (role === undefined) return null
  const found = ROLES.find(one => one === role)
  if (found === undefined) throw new UsageError(`--role ${role} is no role: ${ROLES.join(', ')}.`)
  return found
}

async function list(store: Store, json: boolean): Promise<void> {
  for await (const member of all(store.team.members)) json ? sayJsonLine(member) : say(memberLine(member))
}

async function audit(store: Store, json: boolean): Promise<void> {
  for await (const done of all(store.team.done)) json ? sayJsonLine(done) : say(doneLine(done))
}
