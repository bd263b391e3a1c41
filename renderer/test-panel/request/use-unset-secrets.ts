import { useEffect, useMemo } from 'react';
import type { RenderedRequest } from '@shared/template/rendered';
import { entryFor } from '@shared/secrets/entries';
import type { ResolvedValue } from '@shared/template/values';
import { useEnvironment } from '@renderer/state/environment';
import { attempt } from '@renderer/state/notice';
import { loadSecrets, useSecrets } from '@renderer/state/secrets';

/** The secrets a request needs and this machine does not have. A mock environment sends stand-ins, so it needs none. */
export function useUnsetSecrets(rendered: RenderedRequest | null): readonly ResolvedValue[] {
  const environment = useEnvironment();
  const entries = useSecrets((state) => state.entries);
  const isMock = environment?.file.mock ?? false;
  const needed = useMemo(
    () => (isMock ? [] : (rendered?.values ?? []).filter(({ source }) => source === 'secret')),
    [rendered, isMock],
  );
  const asked = needed.map(({ entry }) => entry ?? '').join(' ');
  useEffect(() => {
    if (asked !== '') attempt(loadSecrets);
  }, [asked]);
  return needed.filter(
    ({ entry = '' }) => entries !== null && entryFor(entries, entry, environment?.name ?? null) === null,
  );
}
