import type { PlainMap } from '../document/plain.js';
import type { Finding } from '../lint/finding.js';
import { finding } from './findings.js';

/** Takes a document of one version to the next. */
type Migration = (document: PlainMap) => PlainMap;

/** In order: the first takes version 1 to version 2. A format has as many versions as it has migrations, and one. */
const MIGRATIONS: readonly Migration[] = [];

const VERSION = MIGRATIONS.length + 1;

/** Refuses what a newer Actionbench wrote, since reading it by halves would lose data. Null: the version is known. */
export function versionFinding(document: PlainMap): Finding | null {
  const written = document['actionbench'];
  if (typeof written !== 'string' || !/^[1-9]\d{0,8}$/.test(written) || Number(written) <= VERSION)
    return null;
  return finding(
    ['actionbench'],
    `This file is of version ${written}; this Actionbench reads up to version ${VERSION}. Update Actionbench to open it.`,
  );
}

/** The document as the newest version would write it. @param migrations all there are, in order */
export function migrate(document: PlainMap, migrations: readonly Migration[] = MIGRATIONS): PlainMap {
  const version = document['actionbench'];
  // A list or a map there has no number; the schema says what to write.
  const written = typeof version === 'string' ? Number(version) : NaN;
  const done = Number.isInteger(written) && written > 0 ? written - 1 : 0;
  return migrations.slice(done).reduce((migrated, migration) => migration(migrated), document);
}
