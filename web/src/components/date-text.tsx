import { useSpeech } from '../language.tsx'

/** An EDTF date in words, with the expression itself for those who point at it and for machines. */
export function DateText({ edtf }: { readonly edtf: string }) {
  const { date } = useSpeech()
  // `<time>` takes single days, months and years only; anything else is not valid in its attribute.
  const machine = /^\d{4}(-\d{2}(-\d{2})?)?$/.test(edtf) ? edtf : undefined
  return (
    <time className="date" dateTime={machine} title={edtf}>
      {date(edtf)}
    </time>
  )
}
