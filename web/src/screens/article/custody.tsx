import type { ArticleJson } from '../../api-types.ts'
import { useSpeech } from '../../language.tsx'
import { visible } from '../../text/visible.ts'
import { Hash, Moment, Outside } from './came.tsx'

/** What the log says of the capture, and who outside vouches for when it was here. */
export function Custody({ came: { met, stamp } }: { readonly came: NonNullable<ArticleJson['came']> }) {
  const { strings, number } = useSpeech()
  const words = strings.article.custody
  return (
    <>
      <h3>{words.title}</h3>
      <p className="note">{words.note}</p>
      <ol className="holders">
        {met.map(({ row, hash, at, action, file, url, tool }) => (
          <li key={row}>
            {words.row(number(row))} <Moment at={at} />
            {words.separator}
            {words.action[action] ?? <Outside text={action} />}
            {(file ?? url) !== null && (
              <p className="note">
                {words.as} <Outside text={file ?? url ?? ''} />
              </p>
            )}
            <p className="note">
              {words.hash} <Hash sha256={hash} />
            </p>
            {tool === null && <p className="note">{words.noTool}</p>}
          </li>
        ))}
      </ol>
      {stamp === null ? (
        <p className="stamp none">
          {words.notStamped} <code dir="ltr">isnad stamp</code>
        </p>
      ) : (
        <p className="stamp">
          {words.stamped} <Moment at={stamp.time} />
          {words.separator}
          {words.by}{' '}
          <bdi className="path" dir="ltr">
            {visible(stamp.server)}
          </bdi>
          {words.separator}
          {words.upTo(number(stamp.upTo), number(stamp.row))}
        </p>
      )}
      <p className="note">
        {words.verify} <code dir="ltr">isnad verify</code>
      </p>
    </>
  )
}
