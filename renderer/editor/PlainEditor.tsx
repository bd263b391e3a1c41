import type { TextChange } from '@shared/document/change';
import { Banner } from '@renderer/components/Banner';
import { minimalChange } from '@renderer/state/documents/minimal-change';
import { editorTexts } from '@renderer/texts/editor';

interface Props {
  /** The person chose it; else Monaco could not be loaded. */
  readonly wanted: boolean;
  readonly text: string;
  readonly label: string;
  readonly readOnly: boolean;
  readonly onChange: (changes: readonly TextChange[], text: string) => void;
}

/** The text in a plain field: what a screen reader reads best, and better than nothing where Monaco cannot be loaded. */
export function PlainEditor({ wanted, text, label, readOnly, onChange }: Props) {
  return (
    <div className="ab-editor-plain">
      {!wanted && (
        <Banner tone="warn" title={editorTexts.failed}>
          {editorTexts.failedHint}
        </Banner>
      )}
      <textarea
        className="mono"
        value={text}
        aria-label={label}
        readOnly={readOnly}
        spellCheck={false}
        onChange={(event) => {
          const after = event.currentTarget.value;
          const changes = minimalChange(text, after);
          if (changes.length > 0) onChange(changes, after);
        }}
      />
    </div>
  );
}
