import { useState } from 'react';
import type { Parameter } from '@shared/action/schema/parameter';
import { SectionHead } from '@renderer/components/SectionHead';
import { variablesTexts as texts } from '@renderer/texts/variables';
import { useEdited } from '../../edited';
import styles from '../../Step.module.css';
import { FormInput } from './FormInput';
import own from './FormPreview.module.css';
import { initialOf, problemOf } from './form-answers';

/** The form as a customer sees it in the chat; it can be filled in and checked, nothing of it is kept or sent. */
export function FormPreview() {
  const { action } = useEdited();
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  const [tried, setTried] = useState(false);
  const answerOf = (parameter: Parameter) => answers[parameter.name] ?? initialOf(parameter);
  const right = action.parameters.every((parameter) => problemOf(parameter, answerOf(parameter)) === null);
  return (
    <div className={styles.section}>
      <SectionHead title={texts.preview} hint={texts.previewHint} />
      <form
        className={own.form}
        aria-label={texts.preview}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
        }}
      >
        <strong>{action.name}</strong>
        {action.parameters.length === 0 && <span className={own.empty}>{texts.previewEmpty}</span>}
        {action.parameters.map((parameter) => {
          const problem = tried ? problemOf(parameter, answerOf(parameter)) : null;
          return (
            <label key={parameter.name} className={own.field} data-wrong={problem !== null || undefined}>
              <span>
                {parameter.label ?? parameter.name}
                {parameter.required && <span className={own.star}> *</span>}
              </span>
              <FormInput
                parameter={parameter}
                value={answerOf(parameter)}
                onChange={(value) => setAnswers({ ...answers, [parameter.name]: value })}
              />
              {problem !== null ? (
                <small className={own.problem} role="alert">
                  {problem}
                </small>
              ) : (
                parameter.help && <small>{parameter.help}</small>
              )}
            </label>
          );
        })}
        <span className={own.foot}>
          <button type="submit" className={own.send}>
            {texts.send}
          </button>
          {tried && right && <small role="status">{texts.wouldSend}</small>}
        </span>
      </form>
    </div>
  );
}
