import { FAULTS, type Fault } from '../../../shared/action/faults.js';
import { said, type Reply, type Served } from './answer.js';
import type { MockRequest } from './request.js';

/** Paths below this steer the mock; they need the token of this start. */
export const CONTROL = '/__actionbench/';

/** What can be changed while a mock runs. */
export interface Steering {
  fault: Fault | null;
  readonly served: Served;
}

/** `PUT fault?name=status-500` (none without a name) and `POST reset`: answers with `times` begin again. */
export function steer(steering: Steering, { method, path, query }: MockRequest): Reply {
  const name = query.get('name');
  const route = `${method} ${path.slice(CONTROL.length)}`;
  if (route === 'POST reset') {
    steering.served.clear();
    return { ...said(200, ''), body: '{"reset":true}' };
  }
  if (route !== 'PUT fault') return said(404, 'Known: PUT fault?name=NAME, POST reset.');
  const fault = FAULTS.find((one) => one === name) ?? null;
  if (name !== null && fault === null) return said(400, `${name} is no fault. Known: ${FAULTS.join(', ')}.`);
  steering.fault = fault;
  return { ...said(200, ''), body: JSON.stringify({ fault }) };
}
