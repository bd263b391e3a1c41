import { describe, expect, it } from 'vitest';
import { networkSchema } from '@shared/ipc/network.js';
import { networkOf } from '@services/requests/network.js';

const proxy = { mode: 'own' as const, url: 'http://written:1', except: ['written.test'] };
const settings = networkSchema.parse({ proxy, ca: '/ca.pem', certificate: '/mine.pem', key: '/mine.key' });

describe('how a sender reaches the network', () => {
  it('goes by the settings in the window and by the variables on the command line', () => {
    const variables = { HTTPS_PROXY: 'http://variable:2', NO_PROXY: 'a.test,b.test' };
    const fromVariables = { http: null, https: 'http://variable:2', except: ['a.test', 'b.test'] };
    const written = { http: 'http://written:1', https: 'http://written:1', except: ['written.test'] };
    expect(networkOf(settings, variables, 'settings').proxy).toEqual(written);
    expect(networkOf(settings, variables, 'variables').proxy).toEqual(fromVariables);
    expect(networkOf(settings, {}, 'variables').proxy).toEqual(written);
    expect(networkOf(networkSchema.parse({}), variables, 'settings').proxy).toEqual(fromVariables);
    const none = networkSchema.parse({ proxy: { ...proxy, mode: 'none' } });
    expect(networkOf(none, {}, 'variables').proxy).toEqual({ http: null, https: null, except: [] });
  });

  it('adds up authorities, and takes a certificate and its key from one place', () => {
    expect(networkOf(settings, {}, 'settings').tls).toEqual({
      ca: ['/ca.pem'],
      certificate: '/mine.pem',
      key: '/mine.key',
    });
    const variables = {
      ACTIONBENCH_CA_FILE: '/ci-ca.pem',
      ACTIONBENCH_CLIENT_CERTIFICATE: '/ci.pem',
      ACTIONBENCH_CLIENT_KEY_PASSPHRASE: 'invented',
      NODE_EXTRA_CA_CERTS: import.meta.filename,
    };
    expect(networkOf(settings, variables, 'variables').tls).toEqual({
      ca: ['/ca.pem', '/ci-ca.pem', import.meta.filename],
      certificate: '/ci.pem',
      passphrase: 'invented',
    });
  });

  it('passes over an extra file that is not there, as Node does', () => {
    const variables = { NODE_EXTRA_CA_CERTS: '/no/such/file.pem' };
    expect(networkOf(networkSchema.parse({}), variables, 'settings').tls).toEqual({ ca: [] });
  });
});
