import { expect, test } from 'vitest';
import { countDays } from '../../src/app/day-so-far.ts';
import { DAY, HOUR } from '../../src/base/units.ts';

test('hand-overs of a day count from its midnight to the moment asked for, back and forth', () => {
  const handed = Float64Array.of(9 * HOUR, 10 * HOUR, DAY, DAY + 9 * HOUR, Number.POSITIVE_INFINITY);
  const promise = Float64Array.of(20 * HOUR, 9 * HOUR, DAY, DAY + 8 * HOUR, DAY);
  const at = countDays({ count: 5, handed, promise });
  expect(at(9 * HOUR - 1)).toEqual({ handedOver: 0, late: 0 });
  expect(at(10 * HOUR)).toEqual({ handedOver: 2, late: 1 });
  expect(at(DAY + 9 * HOUR)).toEqual({ handedOver: 2, late: 1 });
  expect(at(DAY - 1)).toEqual({ handedOver: 2, late: 1 });
  expect(at(DAY)).toEqual({ handedOver: 1, late: 0 });
  expect(at(9 * HOUR)).toEqual({ handedOver: 1, late: 0 });
});
