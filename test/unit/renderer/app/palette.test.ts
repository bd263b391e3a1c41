import { describe, expect, it } from 'vitest';
import { matchAll, matchText, wordsOf } from '@renderer/app/palette/match';

describe('what the palette marks', () => {
  it('finds every word wherever it stands, in any order', () => {
    expect(matchText('Look up order', wordsOf('order look'))).toEqual([
      { from: 0, to: 4 },
      { from: 8, to: 13 },
    ]);
    expect(matchText('Look up order', wordsOf('order parcel'))).toBeNull();
  });

  it('joins marks that overlap', () => {
    expect(matchText('orders', wordsOf('order ders'))).toEqual([{ from: 0, to: 6 }]);
  });

  it('lets one text hold one word and the other the next', () => {
    expect(matchAll(['Look up', '/v2/orders'], wordsOf('look orders'))).toEqual([
      [{ from: 0, to: 4 }],
      [{ from: 4, to: 10 }],
    ]);
    expect(matchAll(['Look up', '/v2/orders'], wordsOf('look parcels'))).toBeNull();
  });
});
