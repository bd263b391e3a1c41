import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { KeychainState } from '@shared/ipc/secrets';
import { calls } from '@renderer/bridge/bridge';
import { Banner } from '@renderer/components/Banner';
import { authenticationTexts as texts } from '@renderer/texts/authentication';

/** Says when the keychain cannot be used, why, and offers the memory instead. */
export function KeychainBanner() {
  const [keychain, setKeychain] = useState<KeychainState | null>(null);
  useEffect(() => {
    let gone = false;
    const take = (state: KeychainState) => {
      if (!gone) setKeychain(state);
    };
    // A keychain that does not answer shows when a secret is used; nothing depends on this banner.
    calls.secrets.state({}).then(take, () => undefined);
    return () => {
      gone = true;
    };
  }, []);
  if (!keychain || keychain.state === 'available') return null;
  if (keychain.memory) {
    return (
      <Banner tone="idle" title={texts.inMemory}>
        {texts.inMemoryHint}
      </Banner>
    );
  }
  const keepInMemory = async () => setKeychain(await calls.secrets.useMemory({}));
  return (
    <Banner
      tone="warn"
      title={keychain.state === 'locked' ? texts.locked : texts.absent}
      acts={<Button onClick={() => void keepInMemory()}>{texts.useMemory}</Button>}
    >
      {keychain.reason} {keychain.hint}
    </Banner>
  );
}
