import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import { IconButton } from '@renderer/components/IconButton';
import { testPanelTexts as texts } from '@renderer/texts/test-panel';
import type { BodySearch } from './use-body-search';
import styles from './Answer.module.css';

/** Finds in the answer; Enter or F3 walk the matches, with Shift backwards, Escape closes. */
export function SearchBar({
  search,
  onClose,
  focused = true,
}: {
  readonly search: BodySearch;
  readonly onClose: () => void;
  /** False: it came by itself, and must not take the cursor from where the person is. */
  readonly focused?: boolean;
}) {
  const { query, setQuery, matches, total, at, step } = search;
  return (
    <div className={styles.search} role="search">
      <input
        // When the person has just asked for the search, the cursor belongs here.
        autoFocus={focused}
        value={query}
        aria-label={texts.search}
        placeholder={texts.searchPlaceholder}
        spellCheck={false}
        // What was searched for last is there again, and what is typed takes its place.
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if ((event.key === 'Enter' && !event.ctrlKey) || event.key === 'F3') step(event.shiftKey ? -1 : 1);
          else if (event.key === 'Escape') onClose();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <span className={styles.count} role="status">
        {matches !== null && (total === 0 ? texts.noMatches : texts.matches(at, total))}
      </span>
      <IconButton icon={IconChevronUp} label={texts.previous} onClick={() => step(-1)} />
      <IconButton icon={IconChevronDown} label={texts.next} onClick={() => step(1)} />
      <IconButton icon={IconX} label={texts.closeSearch} onClick={onClose} />
    </div>
  );
}
