import { Agent, type AgentOptions, type ClientRequestArgs } from 'node:http';
import { Agent as SecureAgent, type AgentOptions as SecureAgentOptions } from 'node:https';
import type { Socket } from 'node:net';
import { HttpsProxyAgent } from 'hpagent';
import type { TlsMaterial } from './tls-files.js';
import { watch } from './socket-facts.js';

type Connect = (
  options: ClientRequestArgs,
  callback?: (error: Error | null, socket?: Socket | null) => void,
) => Socket | undefined;

/**
 * Connections kept for a host, and used at once. 64 at once stay well below a limit of 256 open files; what waits for a
 * socket waits within its deadline.
 */
const LIMITS = { maxSockets: 64, maxFreeSockets: 32, timeout: 15_000 } as const;

/** How a request is connected: kept connections, or a fresh one that is closed after it. */
export interface Connections {
  agentFor(how: { readonly secure: boolean; readonly fresh: boolean; readonly proxy: URL | null }): Agent;
  close(): void;
}

/** Every pool of a sender. Sockets are watched from their birth, because their agent alone sees it. */
export function openConnections(tls: TlsMaterial): Connections {
  const agents = new Map<string, Agent>();
  return {
    agentFor({ secure, fresh, proxy }) {
      const tunnel = secure && proxy !== null ? proxy.href : '';
      const key = `${secure ? 'https' : 'http'} ${fresh ? 'fresh' : 'kept'} ${tunnel}`;
      const known = agents.get(key);
      if (known !== undefined) return known;
      const agent = watched(makeAgent(secure, fresh, tunnel, tls));
      agents.set(key, agent);
      return agent;
    },
    close() {
      for (const agent of agents.values()) agent.destroy();
      agents.clear();
    },
  };
}

function makeAgent(secure: boolean, fresh: boolean, tunnel: string, tls: TlsMaterial): Agent {
  const options: AgentOptions = { ...LIMITS, keepAlive: !fresh };
  if (!secure) return new Agent(options);
  const secureOptions: SecureAgentOptions = { ...options, ...tls };
  if (tunnel === '') return new SecureAgent(secureOptions);
  return new HttpsProxyAgent({
    ...secureOptions,
    proxy: tunnel,
    ...(tls.ca && { proxyRequestOptions: { ca: tls.ca } }),
  });
}

function watched(agent: Agent): Agent {
  // Node's types leave out that the agent makes its connections itself.
  const open = agent as unknown as { createConnection: Connect };
  const create = open.createConnection.bind(agent);
  open.createConnection = (options, callback) => {
    const socket = create(
      options,
      callback &&
        ((error, made) => {
          if (made) watch(made);
          callback(error, made);
        }),
    );
    if (socket) watch(socket);
    return socket;
  };
  return agent;
}
