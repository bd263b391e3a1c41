import type { NodePath } from '@shared/document/plain';
import type { SecretUse } from '@shared/secrets/uses';
import { MethodBadge } from '@renderer/components/MethodBadge';
import { badgeOfAction } from '@renderer/components/method';
import { Dot } from '@renderer/components/Dot';
import { documentOf } from '@renderer/state/documents/store';
import { openEnvironment } from '@renderer/state/environment-focus';
import { openPlace } from '@renderer/state/place-focus';
import { useWorkspace } from '@renderer/state/workspace';
import { secretTexts as texts } from '@renderer/texts/secrets';
import styles from './Secrets.module.css';

/** Everything that names a secret; a click goes there. */
export function UsedBy({ uses }: { readonly uses: readonly SecretUse[] }) {
  if (uses.length === 0) return <p className={styles.hint}>{texts.notUsed}</p>;
  return (
    <ul className={styles.uses}>
      {uses.map((use) =>
        use.kind === 'action' ? (
          <ActionUse key={`${use.file} ${use.path.join('.')}`} use={use} />
        ) : (
          <EnvironmentUse key={`${use.environment} ${use.name}`} use={use} />
        ),
      )}
    </ul>
  );
}

function ActionUse({ use }: { readonly use: SecretUse & { readonly kind: 'action' } }) {
  const action = documentOf(use.file)?.lastValid;
  return (
    <li>
      <button type="button" className={styles.use} onClick={() => openPlace(use.file, use.path)}>
        {action && <MethodBadge badge={badgeOfAction(action)} />}
        <span className={styles.useTitle}>{use.title}</span>
        <span className={styles.field}>{fieldOf(use.path)}</span>
      </button>
    </li>
  );
}

function EnvironmentUse({ use }: { readonly use: SecretUse & { readonly kind: 'environment' } }) {
  const color = useWorkspace(
    (state) => state.view?.environments.find(({ name }) => name === use.environment)?.color,
  );
  return (
    <li>
      <button type="button" className={styles.use} onClick={() => openEnvironment(use.environment)}>
        <Dot color={color ?? 'var(--ab-ctl)'} />
        <span className={styles.useTitle}>{texts.asAlias(use.environment, use.name)}</span>
      </button>
    </li>
  );
}

/** The field of the action, as its forms call it. */
function fieldOf(path: NodePath): string {
  const key = String(path[0] === 'request' ? path[1] : path[0]);
  const known: Readonly<Record<string, string>> = texts.fields;
  return known[key] ?? texts.fields.other;
}
