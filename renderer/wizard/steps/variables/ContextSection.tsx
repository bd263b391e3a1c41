import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { SectionHead } from '@renderer/components/SectionHead';
import { variablesTexts as texts } from '@renderer/texts/variables';
import { AddButton } from '../../AddButton';
import { useWantedInside } from '@renderer/state/place-focus';
import { useEdited } from '../../edited';
import { useList } from '../../fields/use-list';
import { FindingsAt } from '../../findings/FindingsAt';
import styles from '../../Step.module.css';
import { ContextTable } from './ContextTable';
import { freeName } from './free-name';
import own from './ContextSection.module.css';

const CONTEXT = ['context'] as const;

/** The values the platform supplies: folded, since they are declared once and seldom changed. */
export function ContextSection() {
  const { action, file } = useEdited();
  const list = useList(CONTEXT, texts.contextValue);
  const [unfolded, setOpen] = useState(false);
  const wanted = useWantedInside(file, CONTEXT);
  if (wanted && !unfolded) setOpen(true);
  const open = unfolded || wanted;
  const names = action.context.map((value) => value.name);
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <div className={styles.section} data-place="context">
      <SectionHead
        title={texts.context}
        hint={
          names.length === 0 ? (
            texts.contextHint
          ) : (
            <button type="button" className={own.fold} aria-expanded={open} onClick={() => setOpen(!open)}>
              <Chevron size={12} stroke={2} aria-hidden />
              <span className={own.names}>{names.join(', ')}</span>
            </button>
          )
        }
      >
        <AddButton
          label={texts.addContext}
          onClick={() => {
            list.add({ name: freeName(texts.newContext, names), type: 'string' });
            setOpen(true);
          }}
        />
      </SectionHead>
      {open && names.length > 0 && <ContextTable />}
      <FindingsAt place={CONTEXT} />
    </div>
  );
}
