/** Values of which there is a closed list. */
import { z } from '@hono/zod-openapi'

export const EventTypeSchema = z
  .enum([
    'capture',
    'control',
    'handover',
    'withdrawal',
    'surrender',
    'clash',
    'offensive',
    'siege',
    'attack',
    'airstrike',
    'shelling',
    'explosion',
    'killing',
    'injury',
    'execution',
    'abduction',
    'detention',
    'release',
    'evacuation',
    'transfer',
    'displacement',
    'destruction',
    'accident',
    'responsibility',
    'accusation',
    'agreement',
    'negotiation',
    'ceasefire',
    'meeting',
    'aid',
    'protest',
    'discovery',
    'investigation',
    'presence',
    'formation',
    'sanction',
    'statement',
  ])
  .openapi('EventType')

export const LinkKindSchema = z
  .enum(['person', 'force', 'state', 'organisation', 'agency', 'monitor', 'outlet', 'reporter', 'unnamed'])
  .openapi('LinkKind')

export const PlacePrecisionSchema = z
  .enum([
    'site',
    'camp',
    'neighbourhood',
    'village',
    'town',
    'city',
    'district',
    'governorate',
    'region',
    'country',
    'river',
    'border',
  ])
  .openapi('PlacePrecision')

export const BlockRoleSchema = z
  .enum([
    'kicker',
    'title',
    'subtitle',
    'dateline',
    'byline',
    'caption',
    'heading',
    'body',
    'update',
    'related',
    'boilerplate',
  ])
  .openapi('BlockRole')

export const EventStatusSchema = z.enum(['single-source', 'corroborated', 'contested', 'denied']).openapi('EventStatus')

export const ContradictionKindSchema = z
  .enum(['polarity', 'quantity', 'time', 'place', 'agent', 'target', 'composition'])
  .openapi('ContradictionKind')

export const ContradictionRuleSchema = z
  .enum([
    'asserted-and-denied',
    'outcomes-differ',
    'figures-do-not-meet',
    'days-apart',
    'places-apart',
    'stays-and-leaves',
    'doers-differ',
    'sufferers-differ',
    'civilians-and-fighters',
  ])
  .openapi('ContradictionRule')
