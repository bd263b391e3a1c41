import { readDocuments } from '../documents.js';
import type { Importer } from '../importer.js';
import { isRawHttp, readRawHttp } from './read-http.js';

/** A request as it goes over the wire, or as logs and editors write it. */
export const httpImporter: Importer = {
  id: 'http',
  name: 'HTTP request',
  docs: 'https://www.rfc-editor.org/rfc/rfc9112',
  recognises: isRawHttp,
  async read(text) {
    const { curlToActions } = await import('../curl/to-action.js');
    return readDocuments('HTTP request', curlToActions([readRawHttp(text)]));
  },
};
