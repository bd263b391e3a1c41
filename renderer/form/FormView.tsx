import { EditedProvider } from '@renderer/wizard/EditedProvider';
import { FormIndex } from './FormIndex';
import { FormPage } from './FormPage';
import styles from './FormView.module.css';

/** The same document on one page: every step's sections under one another, with a list of them at the left. */
export function FormView({ file }: { readonly file: string }) {
  return (
    <EditedProvider file={file}>
      <div className={styles.form}>
        <FormIndex file={file} />
        <FormPage file={file} />
      </div>
    </EditedProvider>
  );
}
