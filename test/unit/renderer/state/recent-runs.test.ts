import { expect, it } from 'vitest';
import type { RecordingLine } from '@shared/recording/recording';
import { requestsOf } from '@renderer/state/recent-runs';

const line = (id: string, url: string, rest: Partial<RecordingLine> = {}) =>
  ({ id, url, method: 'GET', origin: 'panel', ...rest }) as RecordingLine;

it('lists the newest run of each request; what was never sent and what the app asked itself is none', () => {
  const lines = [
    line('5', 'https://a.example/1'),
    line('4', 'https://a.example/1', { method: 'POST', origin: 'import' }),
    line('3', 'https://a.example/1'),
    line('2', '', { class: 'secret-missing' }),
    line('1', 'https://a.example/2', { origin: 'credential' }),
    line('0', 'https://a.example/3', { origin: 'mock' }),
  ];
  expect(requestsOf(lines).map(({ id }) => id)).toEqual(['5', '4']);
});

it('lists fifty at most', () => {
  const many = Array.from({ length: 200 }, (_, at) => line(String(at), `https://a.example/${String(at)}`));
  expect(requestsOf(many)).toHaveLength(50);
});
