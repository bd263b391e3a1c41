import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { Banner } from '@renderer/components/Banner';
import { attempt } from '@renderer/state/notice';
import { keepSecretsInMemory, loadSecrets, useSecrets } from '@renderer/state/secrets';
import { secretTexts as texts } from '@renderer/texts/secrets';

/** Says when the keychain cannot be used, why, and what to do; the memory is offered instead. */
export function KeychainBanner() {
  const keychain = useSecrets((state) => state.keychain);
  useEffect(() => {
    // A keychain that does not answer shows when a secret is used; nothing depends on this banner.
    loadSecrets().catch(() => undefined);
  }, []);
  if (!keychain || keychain.state === 'available') return null;
  if (keychain.memory) {
    return (
      <Banner tone="idle" title={texts.inMemory}>
        {texts.inMemoryHint}
      </Banner>
    );
  }
  return (
    <Banner
      tone="warn"
      title={texts.keychain[keychain.state]}
      acts={
        <>
          <Button onClick={() => attempt(loadSecrets)}>{texts.tryAgain}</Button>
          <Button onClick={() => attempt(keepSecretsInMemory)}>{texts.useMemory}</Button>
        </>
      }
    >
      {keychain.reason} {keychain.hint}
    </Banner>
  );
}
