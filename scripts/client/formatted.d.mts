/** A module as our formatter writes it. */
export function formatted(text: string): string
