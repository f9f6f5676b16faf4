import { visible } from '../text/visible.ts'

/** An address as the capture names it. Only http and https become links: anything else could run in the page. */
export function SourceLink({ url }: { readonly url: string }) {
  const text = <bdi dir="ltr">{visible(url)}</bdi>
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return <span className="path">{text}</span>
  return (
    <a className="path" href={new URL(url).href} rel="noreferrer noopener external" target="_blank">
      {text}
    </a>
  )
}
