import { parseTemplate } from '@shared/template/parse';
import { textOf } from '@shared/template/coerce';
import { connectTexts as texts } from '@renderer/texts/connect';
import { useEdited, writeOrRemove } from '../../edited';
import { Field } from '../../fields/Field';
import { TemplateBox } from '../../fields/TemplateBox';
import { useBroken } from '../../fields/use-broken';
import { oneScheme } from './one-scheme';
import own from './ButtonTarget.module.css';

const URL_PATH = ['button', 'url'] as const;

/** Where the button leads, and how that reads with the values at hand. */
export function ButtonUrl() {
  const { action, edit, values } = useEdited();
  const broken = useBroken(URL_PATH);
  const url = action.button?.url ?? '';
  const { parts } = parseTemplate(url);
  const reads = parts
    .map((part) => {
      if (part.kind === 'constant') return part.text;
      const value = values.get(part.reference.ref)?.value;
      if (value === undefined || value === null) return `{{${part.reference.ref}}}`;
      const text = textOf(value);
      return part.reference.source === 'environment' ? text : encodeURIComponent(text);
    })
    .join('');
  return (
    <Field label={texts.buttonUrl}>
      {({ id }) => (
        <>
          <TemplateBox
            id={id}
            place={URL_PATH}
            value={url}
            placeholder={texts.urlPlaceholder}
            broken={broken}
            onWrite={(text) => {
              edit(
                writeOrRemove(action, URL_PATH, text.trim() === '' ? undefined : oneScheme(text.trim())),
                texts.buttonUrl,
                'button/url',
              );
              return null;
            }}
          />
          {reads !== url && (
            <span className={own.reads} title={reads}>
              {reads}
            </span>
          )}
        </>
      )}
    </Field>
  );
}
