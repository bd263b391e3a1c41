import { TextInput } from '@mantine/core';
import { IconAsterisk, IconSearch } from '@tabler/icons-react';
import { CONTAINS_CHARS, type Counted } from '@shared/recording/filter';
import { IconButton } from '@renderer/components/IconButton';
import { setLog, useLog } from '@renderer/state/log';
import { logTexts as texts } from '@renderer/texts/logs';
import styles from './Logs.module.css';

interface Props {
  readonly shown: Counted | null;
  readonly all: Counted | null;
  /** Where Escape leads when there is nothing to clear. */
  readonly onLeave: () => void;
}

/** Words to search for, or any text inside words; how many were found stands in it. */
export function SearchField({ shown, all, onLeave }: Props) {
  const { search, anywhere } = useLog();
  const tooShort = isTooShort(search, anywhere);
  return (
    <TextInput
      data-find="place"
      className={styles.search}
      aria-label={texts.searchLabel}
      placeholder={texts.search}
      value={search}
      leftSection={<IconSearch size={14} stroke={1.75} aria-hidden />}
      rightSection={
        <span className={styles.count}>
          {tooShort ? texts.tooShort : texts.of(shown, all)}
          <IconButton
            icon={IconAsterisk}
            size="xs"
            label={texts.anywhere}
            pressed={anywhere}
            active={anywhere}
            onClick={() => setLog({ anywhere: !anywhere })}
          />
        </span>
      }
      rightSectionWidth={168}
      rightSectionProps={{ style: { justifyContent: 'flex-end' } }}
      onChange={(event) => setLog({ search: event.currentTarget.value })}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          if (search === '') onLeave();
          setLog({ search: '' });
        } else if (event.key === 'Enter' || event.key === 'ArrowDown') {
          event.preventDefault();
          onLeave();
        }
      }}
    />
  );
}

/** The index of parts knows no shorter ones. */
export function isTooShort(search: string, anywhere: boolean): boolean {
  const { length } = Array.from(search.trim());
  return anywhere && length > 0 && length < CONTAINS_CHARS;
}
