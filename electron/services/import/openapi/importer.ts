import { readDocuments } from '../documents.js';
import type { Importer } from '../importer.js';

/** Descriptions of an API from Swagger 2.0 to OpenAPI 3.2, JSON or YAML. */
export const openapiImporter: Importer = {
  id: 'openapi',
  name: 'OpenAPI',
  docs: 'https://spec.openapis.org/oas/v3.1.1.html',
  recognises(text) {
    if (!/^\s*\{/.test(text)) return /^["']?(?:openapi|swagger)["']?\s*:/m.test(text);
    return (
      /"(?:openapi|swagger)"\s*:\s*"?[23]/.test(text) && /"(?:paths|webhooks|components)"\s*:/.test(text)
    );
  },
  async read(text) {
    const { readOpenapiText } = await import('./read-openapi.js');
    const { actions, notes, skipped, values } = await readOpenapiText(text);
    const read = readDocuments('OpenAPI document', { actions, notes, secrets: [] });
    return { ...read, skipped: [...skipped, ...read.skipped], values };
  },
};
