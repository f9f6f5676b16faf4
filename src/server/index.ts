/** The server: the account over HTTP, for the web application and for other programs, on this machine. */
export { EventStatusSchema } from './api/index.ts'
export { type AppOptions, createApp } from './app.ts'
export { type ApiDocument, apiDocument } from './document.ts'
export { changeJson } from './feed/told.ts'
export { FilterParameters, filterOf, type Locate } from './search-filter.ts'
export { searchWords } from './search-words.ts'
export { ServerError, type ServerOptions, startServer } from './start.ts'
export { ROLES, type Role, type Who } from './who/who.ts'
