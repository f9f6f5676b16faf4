/**
 * The forms of an indefinite noun phrase with the article: مسلح → المسلح; of two words both the adjective (جماعة مسلحة → الجماعة المسلحة) and
 * the construct (سيارات إسعاف → سيارات الإسعاف), because the spelling does not tell which it is. None for a phrase that has the article
 * or that is no plain noun (مشتبه به stays, as المشتبه به).
 */
export function definiteForms(phrase: string): readonly string[] {
  const words = phrase.split(' ')
  if (words.some(word => word.startsWith('ال') || word.startsWith('لل') || word === 'في' || word === 'من')) return []
  const head = `ال${words[0]}`
  if (words.length === 1) return [head]
  if (/^[بفل]ه(ما|م|ا)?$/.test(words[1]!)) return [[head, ...words.slice(1)].join(' ')]
  const last = words.length - 1
  return [words.map(word => `ال${word}`).join(' '), words.map((word, i) => (i === last ? `ال${word}` : word)).join(' ')]
}
