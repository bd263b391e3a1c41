import { curlImporter } from './curl/importer.js';
import { documentImporter } from './document/importer.js';
import { harImporter } from './har/importer.js';
import { httpImporter } from './http/importer.js';
import type { Importer } from './importer.js';
import { openapiImporter } from './openapi/importer.js';

/**
 * Every general format that is read, in the order in which they look at a text: the first that recognises it reads it.
 * Files of platforms are asked after them (`platform/`): those show only when they are read.
 */
export const importers: readonly Importer[] = [
  // Before cURL: what a command printed often stands below it.
  httpImporter,
  curlImporter,
  documentImporter,
  harImporter,
  openapiImporter,
];
