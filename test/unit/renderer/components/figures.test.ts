import { describe, expect, it } from 'vitest';
import { badgeOfMethod } from '@renderer/components/method';
import { statusOf } from '@renderer/components/status';
import { byteSize, duration, timeScale } from '@renderer/components/time-scale';
import { typeName } from '@renderer/components/value-type';
import { otherDay, pathOf, stretchText } from '@renderer/components/when';

describe('figures', () => {
  it('read as people say them', () => {
    expect([214, 1240, 50_000_000].map(byteSize)).toEqual(['214 B', '1.2 kB', '50 MB']);
    expect([0, 400, 1500, 13_400].map(duration)).toEqual(['0', '400 ms', '1.5 s', '13.4 s']);
  });

  it('stand on one axis, clipped to it', () => {
    const scale = timeScale(5000);
    expect([scale.at(2500), scale.at(9000), scale.length(4000, 9000)]).toEqual([
      '50.000%',
      '100.000%',
      '20.000%',
    ]);
    expect(scale.ticks).toEqual([0, 1000, 2000, 3000, 4000, 5000]);
    expect(timeScale(60_000).ticks.length).toBeLessThanOrEqual(8);
  });
});

describe('marks', () => {
  it('say by fill what a method does', () => {
    expect(badgeOfMethod('GET').look).toBe('read');
    expect(badgeOfMethod('PATCH').look).toBe('write');
    expect(badgeOfMethod('DELETE')).toEqual({ label: 'DEL', look: 'destructive' });
  });

  it('say in one word how a run ended', () => {
    expect(statusOf({ status: 201, class: 'ok' })).toEqual({ label: '201', tone: 'ok' });
    expect(statusOf({ status: 200, class: 'failed-body' })).toEqual({
      label: '200',
      tone: 'err',
      note: 'failed',
    });
    expect(statusOf({ status: 302, class: 'http-302' }).tone).toBe('warn');
    expect(statusOf({ status: null, class: 'timeout-total' })).toEqual({ label: 'timeout', tone: 'err' });
    expect(statusOf({ status: null, class: 'aborted' }).tone).toBe('idle');
  });

  it('name a type shortly', () => {
    expect(typeName({ type: 'string', enum: ['a', 'b'] })).toBe('enum · 2');
    expect(typeName({ type: 'array', items: { type: 'object' } })).toBe('object[]');
  });

  it('say the day of another day, with its year when it is of another one', () => {
    const now = new Date(2026, 10, 21, 12);
    const on = (year: number, day: number) => new Date(year, 10, day, 10, 11).toISOString();
    expect([on(2026, 21), on(2026, 20), on(2025, 20)].map((iso) => otherDay(iso, now))).toEqual([
      '',
      '20 Nov',
      '20 Nov 2025',
    ]);
    expect(stretchText(on(2026, 21), null, now)).toBe('Since today 10:11');
    expect(stretchText(null, on(2026, 20), now)).toBe('Before 20 Nov 10:11');
  });

  it('keep the path of a URL and drop what is before it', () => {
    expect(pathOf('https://a.example/v2/orders?x=1#f')).toBe('/v2/orders?x=1');
    expect(pathOf('https://a.example')).toBe('/');
    expect(pathOf('{{env.api}}/orders/SO-1')).toBe('/orders/SO-1');
    expect(pathOf('{{env.api}}')).toBe('{{env.api}}');
  });
});
