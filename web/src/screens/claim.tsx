import { useEffect } from 'react'
import { resource } from '../api.ts'
import { Loaded } from '../components/loaded.tsx'
import { useTitle } from '../components/use-title.ts'
import { useSpeech } from '../language.tsx'
import { go } from '../location.ts'
import { address } from '../routes.ts'
import { useResource } from '../use-resource.ts'

function Onward({ to }: { readonly to: string }) {
  const { href } = useSpeech()
  useEffect(() => go(href(to), { replace: true }), [href, to])
  return null
}

/** The lasting address of a claim: it leads to the claim in its article. */
export function ClaimScreen({ claim }: { readonly claim: string }) {
  const { strings } = useSpeech()
  useTitle(strings.claim.one)
  const page = useResource(resource.claim(claim))
  return <Loaded resource={page}>{({ claim }) => <Onward to={address.article(claim.article, claim.id)} />}</Loaded>
}
