import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { toFailure } from '@shared/failure/failure';
import { commonTexts } from '@renderer/texts/common';
import { importTexts as texts } from '@renderer/texts/imports';

interface Props {
  readonly name: string;
  readonly onName: (name: string) => Promise<void>;
  readonly onDone: () => void;
}

/** Asks for the name of a credential in its row. No form of its own: it stands in the form of the import. */
export function SecretName({ name, onName, onDone }: Props) {
  const [text, setText] = useState(name);
  const [problem, setProblem] = useState<string | null>(null);
  const keep = () => {
    onName(text.trim()).then(onDone, (error: unknown) => {
      const { message, hint } = toFailure(error);
      setProblem(`${message} ${hint}`);
    });
  };
  return (
    <>
      <TextInput
        autoFocus
        classNames={{ input: 'mono' }}
        aria-label={texts.newSecretName(name)}
        maxLength={64}
        spellCheck={false}
        value={text}
        error={problem}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          // The dialog around it would take Escape for its own, and its form Enter.
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          if (event.key === 'Enter') keep();
          else onDone();
        }}
      />
      <Button onClick={onDone}>{commonTexts.cancel}</Button>
      <Button disabled={text.trim() === ''} onClick={keep}>
        {texts.rename}
      </Button>
    </>
  );
}
