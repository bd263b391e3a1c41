import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Authority,
  type Identity,
  makeAuthority,
  selfSigned,
} from '../../../support/servers/certificates.js';

/** Certificates of every kind, and the files of those that a sender is given. */
export interface Certificates {
  readonly authority: Authority;
  readonly good: Identity;
  readonly expired: Identity;
  readonly otherName: Identity;
  readonly selfSigned: Identity;
  readonly stranger: Identity;
  readonly ca: string;
  readonly remove: () => Promise<void>;
}

export async function makeCertificates(): Promise<Certificates> {
  const folder = await mkdtemp(join(tmpdir(), 'actionbench-situations-'));
  const [authority, strangers] = await Promise.all([
    makeAuthority('Lab authority'),
    makeAuthority('Stranger'),
  ]);
  const ca = join(folder, 'ca.pem');
  await writeFile(ca, authority.cert);
  return {
    authority,
    good: await authority.issue({}),
    expired: await authority.issue({ expired: true }),
    otherName: await authority.issue({ names: ['api.example.com'] }),
    selfSigned: await selfSigned(),
    stranger: await strangers.issue({}),
    ca,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
