import type { Action } from '../action/action.js';
import type { Failure } from '../failure/failure.js';
import type { Loss } from '../platforms/platform.js';
import { renderRequest } from '../template/render/request.js';
import { curlCommand } from './curl.js';
import type { Format, FormatResult } from './format.js';

/** One shell script for each action: the command that sends its request with the values of the environment. */
export const curlFormat: Format = {
  id: 'curl',
  name: 'cURL',
  docs: 'https://curl.se/docs/manpage.html',
  dialect: '$NAME',
  profile: null,
  export(actions, context) {
    const files: FormatResult['files'][number][] = [];
    const losses: FormatResult['losses'][number][] = [];
    const failures: (Failure & { action: string })[] = [];
    for (const action of actions) {
      const request = renderRequest(action, context.values(action));
      const [failure] = request.failures;
      if (failure) {
        failures.push({ ...failure, action: action.id });
        continue;
      }
      files.push({ path: `${action.id}.curl.sh`, text: `#!/bin/sh\n${curlCommand(request)}\n` });
      losses.push(...lossesOf(action).map((loss) => ({ ...loss, action: action.id })));
    }
    return { files, losses, notes: [], failures };
  },
};

/** A command says one request with its values; what surrounds it has no place there. */
function lossesOf(action: Action): readonly Loss[] {
  const { request, speech, outputs, parameters } = action;
  const losses: Loss[] = [];
  if (parameters.length > 0) {
    losses.push({ what: 'Parameters', becomes: 'their values, written in', path: ['parameters'] });
  }
  if ((request?.retry?.times ?? 0) > 0) {
    losses.push({ what: 'Retries', becomes: 'one attempt', path: ['request', 'retry'] });
  }
  if (Object.values(speech).some((said) => said !== undefined)) {
    losses.push({ what: 'What the agent says', becomes: 'nothing', path: ['speech'] });
  }
  if (outputs.length > 0) {
    losses.push({ what: 'Outputs', becomes: 'the whole response on stdout', path: ['outputs'] });
  }
  return losses;
}
