import type { ReactNode } from 'react'
import type { ApiFailure } from '../api.ts'
import { useSpeech } from '../language.tsx'
import type { Resource } from '../use-resource.ts'

function Failed({ failure, retry }: { readonly failure: ApiFailure; readonly retry: () => void }) {
  const { strings } = useSpeech()
  const said =
    failure.status === 0
      ? strings.failed.unreachable
      : failure.status === 404
        ? strings.failed.missing
        : strings.failed.other
  return (
    <section className="notice" role="alert">
      <h1>{strings.failed.title}</h1>
      <p>{said}</p>
      {failure.status !== 404 && failure.detail !== null && (
        <p dir="auto">
          <bdi>{failure.detail}</bdi>
        </p>
      )}
      {failure.status !== 404 && (
        <button type="button" onClick={retry}>
          {strings.failed.retry}
        </button>
      )}
    </section>
  )
}

/** Shows a resource once it is there; until then that it comes, or why it does not. */
export function Loaded<T>({
  resource,
  children,
}: {
  readonly resource: Resource<T>
  readonly children: (value: T) => ReactNode
}) {
  const { strings } = useSpeech()
  if (resource.state === 'ready') return children(resource.value)
  if (resource.state === 'failed') return <Failed failure={resource.failure} retry={resource.retry} />
  return (
    <p className="loading" role="status">
      {strings.loading}
    </p>
  )
}
