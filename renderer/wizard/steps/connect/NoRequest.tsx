import { Button } from '@mantine/core';
import { EmptyState } from '@renderer/components/EmptyState';
import { connectTexts as texts } from '@renderer/texts/connect';
import { useEdited } from '../../edited';
import { ButtonTarget } from './ButtonTarget';
import { StepFrame } from '../../StepFrame';
import { addRequest } from './request-edits';

/** Forms and buttons may do without a request; a button then opens an address. */
export function NoRequest() {
  const { action, edit, readOnly } = useEdited();
  const add = () => edit(addRequest(action), texts.addRequest);
  return (
    <StepFrame step="connect" claimed={[['button']]}>
      {action.kind === 'button' && <ButtonTarget />}
      <EmptyState
        title={texts.noRequest}
        act={
          <Button onClick={add} disabled={readOnly}>
            {texts.addRequest}
          </Button>
        }
      >
        {action.kind === 'button' ? texts.noRequestButton : texts.noRequestForm}
      </EmptyState>
    </StepFrame>
  );
}
