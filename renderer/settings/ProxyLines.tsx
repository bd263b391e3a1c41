import { useState } from 'react';
import { TextInput } from '@mantine/core';
import { type NetworkSettings, type NetworkView, PROXY_MODES } from '@shared/ipc/network';
import { Segmented } from '@renderer/components/Segmented';
import { setProxy, useNetwork } from '@renderer/state/network';
import { networkTexts as texts } from '@renderer/texts/network';
import { RefusedLine } from './RefusedLine';
import styles from './Settings.module.css';

type Proxy = NetworkSettings['proxy'];

/** Where the proxy comes from and, when it is written here, its address and the hosts that go without it. */
export function ProxyLines({ view }: { readonly view: NetworkView }) {
  const saved = view.settings.proxy;
  const [mode, setMode] = useState(saved.mode);
  const [url, setUrl] = useState(saved.url);
  const [except, setExcept] = useState(saved.except.join(' '));
  const refused = useNetwork((state) => (state.refused?.what === 'proxy' ? state.refused.failure : null));
  const proxy = (as: Proxy['mode']): Proxy => ({
    mode: as,
    url: url.trim(),
    except: except.split(/[\s,]+/).filter(Boolean),
  });
  const choose = (next: Proxy['mode']) => {
    setMode(next);
    // A proxy without an address is not kept until it has one.
    if (next !== 'own' || url.trim() !== '') void setProxy(proxy(next));
  };
  const save = () => void setProxy(proxy('own'));
  const { http, https, except: exceptByVariables } = view.variables;
  return (
    <>
      <div className={styles.line}>
        <span className={styles.name}>{texts.proxy}</span>
        <Segmented
          label={texts.proxy}
          value={mode}
          segments={PROXY_MODES.map((value) => ({ value, label: texts.modes[value] }))}
          onChange={choose}
        />
      </div>
      {mode === 'environment' && (
        <p className={styles.below}>{texts.fromVariables(http, https, exceptByVariables)}</p>
      )}
      {mode === 'own' && (
        <form
          className={styles.fields}
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <TextInput
            label={texts.address}
            placeholder={texts.addressPlaceholder}
            value={url}
            error={refused !== null}
            spellCheck={false}
            onChange={(event) => setUrl(event.currentTarget.value)}
            onBlur={() => url.trim() !== '' && save()}
          />
          <TextInput
            label={texts.except}
            description={texts.exceptHint}
            inputWrapperOrder={['label', 'input', 'description']}
            placeholder={texts.exceptPlaceholder}
            value={except}
            spellCheck={false}
            onChange={(event) => setExcept(event.currentTarget.value)}
            onBlur={() => url.trim() !== '' && save()}
          />
          {/* Enter in either field saves; a form with two fields needs a button for that. */}
          <button type="submit" hidden />
        </form>
      )}
      {refused && <RefusedLine failure={refused} />}
    </>
  );
}
