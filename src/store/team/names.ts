/** A name as names are compared: two that a reader takes for one are one, so that nobody can pass for another. */
export const spelled = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u064b-\u065f\u0670\u0640]/gu, '')
    .replaceAll(/[\s._'’-]+/gu, ' ')
    .trim()
