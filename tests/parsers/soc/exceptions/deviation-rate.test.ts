import { describe, expect, it } from 'vitest';
import { upperBound } from '../../../../src/parsers/soc/exceptions/deviation-rate.ts';

describe('upperBound', () => {
  // Published one-sided 90 % values; 0/n is 1 - 0.1^(1/n) in closed form.
  it.each([
    [0, 25, 0.088],
    [1, 25, 0.147],
    [3, 25, 0.248],
    [5, 40, 0.22],
    [0, 5, 0.369],
    [25, 25, 1],
  ])('%i of %i', (k, n, bound) => {
    expect(upperBound({ k, n })).toBeCloseTo(bound, 3);
  });

  it('bears large samples', () => {
    expect(upperBound({ k: 40, n: 20_000 })).toBeCloseTo(0.00249, 4);
  });
});
