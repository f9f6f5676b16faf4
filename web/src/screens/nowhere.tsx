import { Link } from '../components/link.tsx'
import { useTitle } from '../components/use-title.ts'
import { useSpeech } from '../language.tsx'
import { address } from '../routes.ts'

export function NowhereScreen() {
  const { strings } = useSpeech()
  useTitle(strings.nowhere.title)
  return (
    <section className="notice">
      <h1>{strings.nowhere.title}</h1>
      <p>{strings.nowhere.body}</p>
      <p>
        <Link to={address.stories()}>{strings.nowhere.back}</Link>
      </p>
    </section>
  )
}
