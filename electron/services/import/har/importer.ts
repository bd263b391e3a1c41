import { fail } from '@shared/failure/failure.js';
import { type Importer, NOTHING } from '../importer.js';

/** An HTTP archive: what browsers, proxies and test tools save of the network. */
export const harImporter: Importer = {
  id: 'har',
  name: 'HAR file',
  docs: 'http://www.softwareishard.com/blog/har-12-spec/',
  recognises: (text) =>
    /^\s*\{\s*"log"\s*:\s*\{/.test(text) &&
    /"(version|creator|entries|pages)"\s*:/.test(text.slice(0, 2_000)),
  async read(text) {
    const { readHar } = await import('./read-har.js');
    const { calls, skipped } = readHar(text);
    if (calls.length > 0) return { ...NOTHING, calls, skipped };
    return fail({
      class: 'bad-input',
      message: 'This HAR file holds no call of an API.',
      hint: skipped[0] === undefined ? 'Record the calls first, then save it again.' : skipped[0].reason,
    });
  },
};
