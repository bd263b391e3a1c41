import { VisuallyHidden } from '@mantine/core';
import { useEffect } from 'react';
import { Skeleton } from '@renderer/components/Skeleton';
import { YamlView } from '@renderer/editor/YamlView';
import { FormView } from '@renderer/form/FormView';
import { readDocument } from '@renderer/state/documents/store';
import { useDocument } from '@renderer/state/documents';
import { useTabs } from '@renderer/state/tabs';
import { Wizard } from '@renderer/wizard/Wizard';
import { DocumentNotices } from './DocumentNotices';
import { PartBoundary } from '@renderer/components/PartBoundary';
import styles from './Workbench.module.css';

const views = { wizard: Wizard, form: FormView, yaml: YamlView } as const;

/** One of the three views of a document, beneath what has to be said about its file. */
export function CenterView({ file }: { readonly file: string }) {
  const view = useTabs((state) => state.tabs.find((tab) => tab.file === file)?.view ?? 'wizard');
  const document = useDocument(file);
  const isRead = document?.read !== null;
  const name = document?.lastValid?.name ?? file;
  const View = views[view];
  useEffect(() => {
    readDocument(file);
  }, [file, isRead]);
  return (
    <>
      <VisuallyHidden component="h1">{name}</VisuallyHidden>
      <DocumentNotices file={file} view={view} />
      <div className={styles.view}>
        <PartBoundary key={view}>{isRead ? <View file={file} /> : <Skeleton rows={12} />}</PartBoundary>
      </div>
    </>
  );
}
