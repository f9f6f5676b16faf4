import { useId } from 'react'

/** Something that is shown once, to be taken along. */
export function Shown({ label, text }: { readonly label: string; readonly text: string }) {
  const id = useId()
  return (
    <p className="field shown" role="status">
      <label htmlFor={id}>{label}</label>
      <input id={id} dir="ltr" readOnly value={text} onFocus={event => event.currentTarget.select()} />
    </p>
  )
}
