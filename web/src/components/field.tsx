import { type InputHTMLAttributes, useId } from 'react'

type Props = InputHTMLAttributes<HTMLInputElement> & {
  readonly label: string
  readonly hint?: string
}

/** A field of a form with its name above it, and what is to be known of it below. */
export function Field({ label, hint, ...input }: Props) {
  const id = useId()
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <input {...input} id={id} aria-describedby={hint === undefined ? undefined : `${id}-hint`} />
      {hint !== undefined && (
        <small id={`${id}-hint`} className="note">
          {hint}
        </small>
      )}
    </p>
  )
}
