import { useSpeech } from '../../language.tsx'
import type { Statements } from '../../review/use-statements.ts'
import { useMay } from '../../team/who.tsx'

/** What became of the last statement, and those that could not be written. */
export function Unwritten({ statements }: { readonly statements: Statements }) {
  const { strings } = useSpeech()
  const { reviewing } = strings
  const { said, failed, again, drop } = statements
  const may = useMay('reviewer')
  return (
    <>
      <p className="review-said" role="status">
        {said === 'sending' && reviewing.sending}
        {said === 'written' && reviewing.written}
        {said === 'undone' && reviewing.undone}
      </p>
      {failed.length > 0 && (
        <section className="notice unwritten" role="alert">
          <h2>{reviewing.unsent}</h2>
          <p className="note">{reviewing.unsentNote}</p>
          <ul>
            {failed.map(one => (
              <li key={one.key}>
                <span>
                  {reviewing.actions[one.statement.action]}{' '}
                  <bdi className="path" dir="ltr">
                    {one.statement.targets.join(' ')}
                  </bdi>
                </span>
                <span className="failure" dir="auto">
                  {one.detail ?? reviewing.unreachable}
                </span>
                {may && (
                  <button type="button" onClick={() => again(one)}>
                    {reviewing.again}
                  </button>
                )}
                <button type="button" className="plain" onClick={() => drop(one)}>
                  {reviewing.drop}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
