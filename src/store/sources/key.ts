/** What an outlet is called in columns and addresses: its id in the tables, or the name that its articles have, as JSON, for it may hold any character. */
export const sourceOf = (outlet: { readonly name: string; readonly ref: string | null } | null): string | null =>
  outlet === null ? null : (outlet.ref ?? JSON.stringify(outlet.name))
