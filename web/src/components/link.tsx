import type { AnchorHTMLAttributes, MouseEvent } from 'react'
import { useSpeech } from '../language.tsx'
import { go } from '../location.ts'

type Props = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
  /** An address of ours, from `address`. */
  readonly to: string
  readonly replace?: boolean
}

/** A link inside the workbench: a true address, that does not load the page anew. */
export function Link({ to, replace = false, onClick, ...rest }: Props) {
  const { href } = useSpeech()
  const target = href(to)
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0
    if (event.defaultPrevented || elsewhere) return
    event.preventDefault()
    go(target, { replace })
  }
  return <a {...rest} href={target} onClick={follow} />
}
