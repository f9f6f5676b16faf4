import { memo, useId } from 'react'

/**
 * One of several values, under a name: a list of the browser's own, which every keyboard and screen reader knows. It is drawn anew only for other values, for some have a
 * hundred of them.
 */
export const Choice = memo(function Choice(props: {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly text: string }[]
  readonly onChoose: (value: string) => void
}) {
  const { label, value, options, onChoose } = props
  const id = useId()
  return (
    <span className="pick">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={event => onChoose(event.target.value)}>
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </span>
  )
})
