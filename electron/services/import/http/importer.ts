import { readDocuments } from '../documents.js';
import type { Importer } from '../importer.js';
import { type RawExchange, exchangesOf } from './exchanges.js';
import { isRawHttp, readRawHttp } from './read-http.js';
import { readResponse } from './read-response.js';
import { callOf } from './to-call.js';
import { isCurlVerbose, readVerbose } from './verbose.js';

/** Requests as they go over the wire or as logs and editors write them, with what came back, and what `curl -v` prints. */
export const httpImporter: Importer = {
  id: 'http',
  name: 'HTTP request',
  docs: 'https://www.rfc-editor.org/rfc/rfc9112',
  recognises: (text) => isCurlVerbose(text) || isRawHttp(text),
  async read(text) {
    const { curlToActions } = await import('../curl/to-action.js');
    const exchanges = isCurlVerbose(text) ? await verboseExchanges(text) : exchangesOf(text).map(exchangeOf);
    const requests = exchanges.map(({ request }) => request);
    return {
      ...readDocuments('HTTP request', curlToActions(requests)),
      calls: exchanges.map(({ request, response }) => callOf(request, response)),
    };
  },
};

function exchangeOf({ request, above, response }: RawExchange) {
  return {
    request: readRawHttp(request, above),
    response: response === null ? null : readResponse(response),
  };
}

/** What curl sent as a body stands in its command alone. */
async function verboseExchanges(text: string) {
  const { command, exchanges } = readVerbose(text);
  const read = exchanges.map(exchangeOf);
  const said = /^[$>%]?\s*curl(\.exe)?\s/i.exec(command);
  if (said === null) return read;
  const { readCurl } = await import('../curl/read-curl.js');
  const commanded = await readCurl(command.replace(/^[$>%]\s*/, '')).catch(() => []);
  return read.map(({ request, response }, index) => ({
    request: { ...request, body: request.body ?? (index === 0 ? (commanded[0]?.body ?? null) : null) },
    response,
  }));
}
