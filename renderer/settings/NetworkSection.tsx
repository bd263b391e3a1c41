import { useEffect } from 'react';
import { Banner } from '@renderer/components/Banner';
import { loadNetwork, useNetwork } from '@renderer/state/network';
import { attempt } from '@renderer/state/notice';
import { networkTexts as texts } from '@renderer/texts/network';
import { NetworkFileLine } from './NetworkFileLine';
import { ProxyLines } from './ProxyLines';
import { Section } from './Section';

/** How requests leave this machine: proxy, trusted certificates, client certificate. */
export function NetworkSection() {
  const view = useNetwork((state) => state.view);
  useEffect(() => attempt(loadNetwork), []);
  return (
    <Section title={texts.title} hint={texts.hint}>
      {view?.problem && (
        <Banner tone="err" title={view.problem.message}>
          {view.problem.hint}
        </Banner>
      )}
      {view && (
        <>
          <ProxyLines view={view} />
          <NetworkFileLine file="ca" title={texts.ca} none={texts.caNone} path={view.settings.ca} />
          <NetworkFileLine
            file="certificate"
            title={texts.certificate}
            none={texts.certificateNone}
            path={view.settings.certificate}
            keyPath={view.settings.key}
          />
        </>
      )}
    </Section>
  );
}
