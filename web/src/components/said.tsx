import type { Bilingual } from '../api-types.ts'
import { useSpeech } from '../language.tsx'

/** Runs of Arabic words. */
const arabic = /([\p{Script=Arabic}\p{M}]+(?: [\p{Script=Arabic}\p{M}]+)*)/u

/**
 * A line that is said in both languages. Where an English line holds Arabic names, each stands in its own direction: otherwise a
 * colon or a number after it would jump to its other side.
 */
export function Said({ text }: { readonly text: Bilingual }) {
  const { language } = useSpeech()
  if (language === 'ar') return text.ar
  return text.en.split(arabic).map((part, index) =>
    index % 2 === 1 ? (
      // The parts of one line never change places.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <bdi key={index} className="article-words" lang="ar">
        {part}
      </bdi>
    ) : (
      part
    ),
  )
}
