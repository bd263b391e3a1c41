import { z } from 'zod';
import type { Failure } from '../failure/failure.js';
import { channel } from './channel.js';

/** Where the proxy comes from: the variables HTTP_PROXY, HTTPS_PROXY and NO_PROXY, nowhere, or the settings. */
export const PROXY_MODES = ['environment', 'none', 'own'] as const;

const path = z.string().min(1).max(4096).nullable();

const proxy = z.object({
  mode: z.enum(PROXY_MODES),
  /** `http://proxy.example.com:8080`; a login has no place in a settings file. */
  url: z.string().max(2048),
  /** Hosts reached without the proxy: `example.com` (with its subdomains), `10.0.0.1:8080`, `*`. */
  except: z.array(z.string().min(1).max(253)).max(200),
});

/** How requests reach the network. Kept with the settings; app and command line share them. */
export const networkSchema = z.object({
  proxy: proxy.default({ mode: 'environment', url: '', except: [] }),
  /** Absolute paths of PEM files; a key that is null stands in the certificate's file. */
  ca: path.default(null),
  certificate: path.default(null),
  key: path.default(null),
});

export type NetworkSettings = z.output<typeof networkSchema>;
export type NetworkFile = 'ca' | 'certificate';

/** The settings with what they come to on this machine. */
export interface NetworkView {
  readonly settings: NetworkSettings;
  /** What the variables of this process say, logins masked. */
  readonly variables: {
    readonly http: string | null;
    readonly https: string | null;
    readonly except: readonly string[];
  };
  /** Why requests cannot be sent with these files. */
  readonly problem: Failure | null;
}

const file = z.object({ file: z.enum(['ca', 'certificate']) });

export const networkChannels = {
  'network.read': channel<NetworkView>()(z.object({})),
  'network.setProxy': channel<NetworkView>()(proxy),
  /**
   * The person chooses the file in a dialog of main, and for a certificate its key; what does not serve is refused.
   * Null: cancelled.
   */
  'network.chooseFile': channel<NetworkView | null>()(file),
  'network.removeFile': channel<NetworkView>()(file),
} as const;
