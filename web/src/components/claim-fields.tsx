import type { ReactNode } from 'react'
import type { ClaimJson, QuantityJson } from '../api-types.ts'
import { rangeText } from '../format/quantity.ts'
import { useSpeech } from '../language.tsx'
import { DateText } from './date-text.tsx'
import { ArticleWords, Name, Precision } from './names.tsx'

function Field({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function QuantityText({ quantity }: { readonly quantity: QuantityJson }) {
  const { strings, number, say } = useSpeech()
  const range = rangeText(quantity, strings.claim, number)
  return (
    <li>
      {quantity.unitName !== null && <>{say(quantity.unitName)}: </>}
      {range !== null && <bdi>{range}</bdi>}
      <small className="own-words">
        <ArticleWords text={quantity.text} />
      </small>
    </li>
  )
}

/** The fields of a claim, each with the article's own words; a field that the words do not fill is left out. */
export function ClaimFields({ claim }: { readonly claim: ClaimJson }) {
  const { strings, say } = useSpeech()
  const { agents, targets, place, time, quantities } = claim
  return (
    <dl className="fields">
      <Field name={strings.claim.type}>
        {say(claim.typeName)}
        {strings.listSeparator}
        {strings.polarity[claim.polarity]}
        {strings.listSeparator}
        {strings.factuality[claim.factuality]}
      </Field>
      {claim.review !== undefined && (
        <Field name={strings.claim.review}>
          {[
            ...(claim.review.verdict === null ? [] : [strings.verdict[claim.review.verdict]]),
            ...(claim.review.corrected.length === 0 ? [] : [strings.claim.corrected]),
          ].join(strings.listSeparator)}
          {' · '}
          <bdi>{[...new Set(claim.review.by.map(one => one.author))].join(strings.listSeparator)}</bdi>
        </Field>
      )}
      {agents.length > 0 && (
        <Field name={strings.claim.agents}>
          <ul>
            {agents.map(agent => (
              <li key={agent.start}>
                <Name named={agent} />
              </li>
            ))}
          </ul>
        </Field>
      )}
      {targets.length > 0 && (
        <Field name={strings.claim.targets}>
          <ul>
            {targets.map(target => (
              <li key={target.start}>
                <Name named={target} />
              </li>
            ))}
          </ul>
        </Field>
      )}
      {place !== null && (
        <Field name={strings.claim.place}>
          <Name named={place} /> <Precision place={place} />
          {place.lat === null && <small className="note"> {strings.claim.noCoordinates}</small>}
        </Field>
      )}
      {time !== null && (
        <Field name={strings.claim.time}>
          {time.edtf === null ? (
            <span className="note">{strings.claim.unresolved}</span>
          ) : (
            <DateText edtf={time.edtf} />
          )}
          <small className="own-words">
            <ArticleWords text={time.text} />
          </small>
        </Field>
      )}
      {quantities.length > 0 && (
        <Field name={strings.claim.quantities}>
          <ul>
            {quantities.map(quantity => (
              <QuantityText key={quantity.start} quantity={quantity} />
            ))}
          </ul>
        </Field>
      )}
    </dl>
  )
}
