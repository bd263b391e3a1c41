import { Switch } from '@mantine/core';
import type { Output } from '@shared/action/schema/response';
import type { NodePath } from '@shared/document/plain';
import { resultsTexts as texts } from '@renderer/texts/results';
import { useEdited, writeOrRemove } from '../../edited';
import { DocumentText } from '../../fields/DocumentText';
import parameterStyles from '../variables/Parameters.module.css';

interface Props {
  readonly output: Output;
  readonly path: NodePath;
}

/** What later actions and the agent are told of an output, and whether the log may show it. */
export function OutputDetails({ output, path }: Props) {
  const { action, edit, readOnly } = useEdited();
  return (
    <div role="row">
      <div role="cell">
        <div className={parameterStyles.details} role="group" aria-label={texts.detailsOf(output.name)}>
          <DocumentText label={texts.description} path={[...path, 'description']} />
          <DocumentText label={texts.example} path={[...path, 'example']} mono />
          <div className={parameterStyles.switches}>
            <Switch
              label={texts.personal}
              checked={output.personal ?? false}
              disabled={readOnly}
              onChange={(event) =>
                edit(
                  writeOrRemove(action, [...path, 'personal'], event.currentTarget.checked || undefined),
                  texts.personal,
                )
              }
            />
          </div>
        </div>
      </div>
    </div>
  );
}
