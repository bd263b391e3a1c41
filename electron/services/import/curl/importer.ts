import { withoutEncoders } from '@shared/formats/curl-encoders.js';
import { readDocuments } from '../documents.js';
import type { Importer } from '../importer.js';

/** A command may stand behind a prompt, a shebang and comments; a copied one, behind the shell's own name. */
const COMMAND = /^(?:\s*(?:#[^\n]*)?\r?\n)*\s*(?:[$>%]\s+)?curl(?:\.exe)?(?:\s|$)/i;

/** cURL commands as people copy them: from browsers, Postman and documentation. */
export const curlImporter: Importer = {
  id: 'curl',
  name: 'cURL command',
  docs: 'https://curl.se/docs/manpage.html',
  recognises: (text) => COMMAND.test(withoutEncoders(text)),
  async read(text) {
    const [{ readCurl }, { curlToActions }, { callOf }] = await Promise.all([
      import('./read-curl.js'),
      import('./to-action.js'),
      import('../http/to-call.js'),
    ]);
    const requests = await readCurl(text);
    return {
      ...readDocuments('cURL command', curlToActions(requests)),
      calls: requests.map((request) => callOf(request, null)),
    };
  },
};
