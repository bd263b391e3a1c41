import { useState } from 'react';
import { toFailure, type Failure } from '@shared/failure/failure';
import type { CredentialVerdict } from '@shared/response/credential-verdict';
import { calls } from '@renderer/bridge/bridge';
import { documentOf } from '@renderer/state/documents/store';
import { currentEnvironment } from '@renderer/state/environment';
import { useRuns } from '@renderer/state/runs';
import { samplesOf } from '@renderer/state/samples';

interface Test {
  /** What the verdict is about: another authentication, address or environment makes it void. */
  readonly subject: string;
  readonly verdict: CredentialVerdict;
}

/** Has main ask for an address with nothing but the credential of a document. */
export function useCredentialTest(file: string, subject: string) {
  const [runId, setRunId] = useState<string | null>(null);
  const [test, setTest] = useState<Test | null>(null);
  const start = async (url: string | null) => {
    const document = documentOf(file);
    if (!document || runId !== null) return;
    const id = crypto.randomUUID();
    setRunId(id);
    setTest(null);
    try {
      const verdict = await calls.run.testCredential({
        runId: id,
        text: document.text,
        environment: currentEnvironment()?.name ?? null,
        given: { ...samplesOf(document.lastValid?.id ?? '') },
        outputs: { ...useRuns.getState().outputs },
        url,
      });
      setTest({ subject, verdict });
    } catch (error) {
      setTest({ subject, verdict: untold(toFailure(error)) });
    } finally {
      setRunId(null);
    }
  };
  return {
    running: runId !== null,
    verdict: test?.subject === subject ? test.verdict : null,
    start,
    cancel: () => runId !== null && void calls.run.cancel({ runId }),
  };
}

function untold({ message, hint }: Failure): CredentialVerdict {
  return { verdict: 'unknown', message, hint, token: null };
}
