/** Why the account is as it is, computed when somebody asks: exports stay small, and nothing is kept for it. */
export { explainCopy } from './copy.ts'
export { explainEvent } from './event.ts'
export { explainLinks } from './links.ts'
export { explainOrigin } from './origin.ts'
export { explainStory } from './story.ts'
