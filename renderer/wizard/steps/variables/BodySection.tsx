import type { Body, HttpRequest } from '@shared/action/schema/request';
import { VALUE_SOURCES } from '@shared/template/source';
import { SectionHead } from '@renderer/components/SectionHead';
import { SourceGlyph } from '@renderer/components/SourceGlyph';
import { BodyEditor } from '@renderer/editor/BodyEditor';
import { variablesTexts as texts } from '@renderer/texts/variables';
import { AddButton } from '../../AddButton';
import { useEdited } from '../../edited';
import { Choice } from '../../fields/Choice';
import { DocumentText } from '../../fields/DocumentText';
import { TemplateRows } from '../../fields/TemplateRows';
import { useList } from '../../fields/use-list';
import { FindingsAt } from '../../findings/FindingsAt';
import styles from '../../Step.module.css';
import { bodyOf, BODY_KINDS } from './body-kinds';
import own from './BodySection.module.css';

const BODY = ['request', 'body'] as const;
const FIELDS = ['request', 'body', 'fields'] as const;
const kinds = BODY_KINDS.map((kind) => ({ value: kind, label: texts.bodyKinds[kind] }));

/** The body: JSON or text in the editor, form fields as rows. */
export function BodySection({ request }: { readonly request: HttpRequest }) {
  const { edit } = useEdited();
  const list = useList(FIELDS, texts.formField);
  const body: Body = request.body ?? { kind: 'none' };
  const inEditor = body.kind === 'json' || body.kind === 'text';
  return (
    <div className={styles.section} data-fill={inEditor || undefined}>
      <div className={own.head}>
        <SectionHead
          title={texts.body}
          hint={
            <Choice
              size="xs"
              label={texts.body}
              place={inEditor ? undefined : BODY}
              width={74}
              value={body.kind}
              choices={kinds}
              onChoose={(kind) => edit([{ kind: 'set', path: BODY, value: bodyOf(kind, body) }], texts.body)}
            />
          }
        >
          {inEditor && <Legend />}
          {body.kind === 'form' && (
            <AddButton label={texts.addRow} onClick={() => list.add({ name: texts.newRow, value: '' })} />
          )}
        </SectionHead>
      </div>
      {body.kind === 'none' && <div className={styles.emptyRow}>{texts.noBody}</div>}
      {body.kind === 'text' && (
        <DocumentText
          label={texts.contentType}
          path={[...BODY, 'contentType']}
          placeholder="text/plain"
          mono
          beside
        />
      )}
      {inEditor && <BodyEditor kind={body.kind} text={body.text} />}
      {body.kind === 'form' && (
        <>
          <TemplateRows
            label={texts.body}
            path={FIELDS}
            rows={body.fields}
            noun={texts.formField}
            namePlaceholder={texts.newRow}
          />
          <FindingsAt place={BODY} />
        </>
      )}
    </div>
  );
}

function Legend() {
  return (
    <span className={own.legend}>
      {VALUE_SOURCES.map((source) => (
        <SourceGlyph key={source} source={source} withName />
      ))}
    </span>
  );
}
