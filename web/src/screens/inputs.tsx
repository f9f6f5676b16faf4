import { resource } from '../api.ts'
import type { ArticleSummaryJson, FailureJson } from '../api-types.ts'
import { Link } from '../components/link.tsx'
import { Loaded } from '../components/loaded.tsx'
import { ArticleTitle, OutletName } from '../components/names.tsx'
import { Paging } from '../components/paging.tsx'
import { useTitle } from '../components/use-title.ts'
import { useSpeech } from '../language.tsx'
import { address } from '../routes.ts'
import { useMay } from '../team/who.tsx'
import { visible } from '../text/visible.ts'
import { useResource } from '../use-resource.ts'
import { Adding } from './inputs/adding.tsx'
import { Feeds } from './inputs/feeds.tsx'
import { JobList } from './inputs/jobs.tsx'
import { useJobs } from './inputs/use-jobs.ts'

/** The server's sentence begins with the path, which runs from left to right whatever its folders are called. */
function Message({ failure: { message, input } }: { readonly failure: FailureJson }) {
  if (!message.startsWith(input)) return <bdi lang="en">{visible(message)}</bdi>
  return (
    <bdi lang="en" dir="ltr">
      <bdi dir="ltr">{visible(input)}</bdi>
      {visible(message.slice(input.length))}
    </bdi>
  )
}

function FailureItem({ failure }: { readonly failure: FailureJson }) {
  const { strings, language } = useSpeech()
  // The server's sentence names the input and says what to do, in English; the reason alone is said in both languages.
  const reason = strings.inputsScreen.reason[failure.reason]
  return (
    <li>
      <h3>
        <bdi className="path" dir="ltr">
          {visible(failure.input)}
        </bdi>
      </h3>
      <p className="failure">{language === 'en' || reason === undefined ? <Message failure={failure} /> : reason}</p>
    </li>
  )
}

function ArticleItem({ article }: { readonly article: ArticleSummaryJson }) {
  const { strings } = useSpeech()
  return (
    <li>
      <h3>
        <Link to={address.article(article.id)}>
          <ArticleTitle article={article} />
        </Link>
      </h3>
      <p className="event-facts">
        <OutletName outlet={article.outlet} />
        <span>{strings.count.claims(article.claims)}</span>
        <bdi className="path" dir="ltr">
          {visible(article.file ?? article.url ?? '')}
        </bdi>
      </p>
    </li>
  )
}

/** What came in: what failed and why, then what was read. */
export function InputsScreen({ cursor }: { readonly cursor: string | null }) {
  const { strings } = useSpeech()
  useTitle(strings.inputsScreen.title)
  const { jobs, ask, over } = useJobs()
  const may = useMay('reviewer')
  return (
    <div className="page narrow desk">
      <h1>{strings.inputsScreen.title}</h1>
      <p className="intro">{strings.inputsScreen.intro}</p>
      {jobs !== null &&
        (!jobs.adds ? (
          <p className="note">{strings.adding.notHere}</p>
        ) : may ? (
          <Adding added={ask} />
        ) : (
          <p className="note">{strings.adding.notAllowed}</p>
        ))}
      {jobs !== null && <JobList jobs={jobs.jobs} changed={ask} />}
      <WhatCameIn key={over} cursor={cursor} />
      <Feeds />
    </div>
  )
}

/** What failed and why, then what was read. */
function WhatCameIn({ cursor }: { readonly cursor: string | null }) {
  const { strings } = useSpeech()
  const inputs = useResource(resource.inputs(cursor))
  return (
    <Loaded resource={inputs}>
      {({ items, counts, next }) => {
        const failures = items.flatMap(item => (item.kind === 'failure' ? [item.failure] : []))
        const articles = items.flatMap(item => (item.kind === 'article' ? [item.article] : []))
        if (items.length === 0) return <p className="notice">{strings.inputsScreen.none}</p>
        return (
          <>
            <p className="counts">
              <span>{strings.count.articles(counts.articles)}</span>
              <span>{strings.count.failures(counts.failures)}</span>
            </p>
            {failures.length > 0 && (
              <section>
                <h2>{strings.inputsScreen.failed}</h2>
                <ul className="event-list">
                  {failures.map((failure, i) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: an archive fails for several reasons, and a page of the list never changes
                    <FailureItem key={i} failure={failure} />
                  ))}
                </ul>
              </section>
            )}
            {articles.length > 0 && (
              <section>
                <h2>{strings.inputsScreen.read}</h2>
                <ul className="event-list">
                  {articles.map(article => (
                    <ArticleItem key={article.id} article={article} />
                  ))}
                </ul>
              </section>
            )}
            <Paging cursor={cursor} next={next} to={address.inputs} />
          </>
        )
      }}
    </Loaded>
  )
}
