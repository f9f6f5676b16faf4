/** The types of the API's document, as the text of a module for openapi-fetch. */
export function clientTypes(document: object): string
/** A schema as a type; throws for what it does not know. */
export function typeOf(schema: object): string
