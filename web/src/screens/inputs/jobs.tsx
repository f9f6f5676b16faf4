import { send } from '../../api.ts'
import type { JobJson, JobsJson } from '../../api-types.ts'
import { useSpeech } from '../../language.tsx'
import { useMay } from '../../team/who.tsx'
import { visible } from '../../text/visible.ts'

function Progress({ job }: { readonly job: JobJson }) {
  const { strings, number } = useSpeech()
  const { adding: words } = strings
  if (job.state !== 'running') return null
  if (job.progress === null || job.progress.phase === 'placing')
    return <progress aria-label={words.phase[job.progress?.phase ?? 'reading']} />
  const { phase, done, total } = job.progress
  return (
    <>
      <progress max={total} value={done} aria-label={words.phase[phase]} />
      <span className="note">{words.of(number(done), number(total))}</span>
    </>
  )
}

function JobItem({ job, changed }: { readonly job: JobJson; readonly changed: () => void }) {
  const { strings, language } = useSpeech()
  const { adding: words, inputsScreen } = strings
  const may = useMay('reviewer')
  const ends = may && (job.state === 'waiting' || job.state === 'running')
  const failures = job.added?.failures ?? []
  const end = async () => {
    await send('delete', '/api/v1/inputs/jobs/{id}', { params: { path: { id: job.id } } })
    changed()
  }
  return (
    <li className={`job ${job.state}`}>
      <p>
        <bdi className="path" dir="auto">
          {visible(job.name)}
        </bdi>{' '}
        <span className={job.state === 'failed' ? 'sign denied-sign' : 'sign'}>{words.state[job.state]}</span>{' '}
        <Progress job={job} />
        {ends && (
          <button type="button" className="plain" onClick={end} aria-label={words.cancelOf(visible(job.name))}>
            {words.cancel}
          </button>
        )}
      </p>
      {job.added !== null && job.added.added > 0 && (
        <p className="note">{words.new(strings.count.articles(job.added.added))}</p>
      )}
      {job.added !== null && job.added.added === 0 && job.added.known > 0 && <p className="note">{words.known}</p>}
      {failures.map(({ input, reason, message }) => (
        <p key={`${input} ${reason}`} className="failure">
          {language === 'en' ? (
            <bdi lang="en">{visible(message)}</bdi>
          ) : (
            (inputsScreen.reason[reason] ?? visible(message))
          )}
        </p>
      ))}
      {job.problem !== null && failures.length === 0 && (
        <p className="failure">
          <bdi lang="en">{visible(job.problem)}</bdi>
        </p>
      )}
    </li>
  )
}

/** What was added and is read, and what became of it. */
export function JobList({ jobs, changed }: { readonly jobs: JobsJson['jobs']; readonly changed: () => void }) {
  const { strings } = useSpeech()
  if (jobs.length === 0) return null
  return (
    <section aria-live="polite">
      <h2>{strings.adding.jobs}</h2>
      <ul className="jobs">
        {jobs.map(job => (
          <JobItem key={job.id} job={job} changed={changed} />
        ))}
      </ul>
    </section>
  )
}
