import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY, HOUR } from '../../src/base/units.ts';
import { AS_THERE, EARLIER_HERE, LATER_HERE, listParcelChanges } from '../../src/map/parcel-changes.ts';
import { HIDDEN, moveLooks, startLooks } from '../../src/map/parcel-looks.ts';
import type { ParcelsView } from '../../src/service/parcel-protocol.ts';

function handedAt(...handed: number[]): ParcelsView {
  return { count: handed.length, handed: Float64Array.from(handed) } as unknown as ParcelsView;
}

test('a parcel shows what it is against the other run from its hand-over to the end of that day', () => {
  const of = handedAt(9 * HOUR, 10 * HOUR, DAY + HOUR, Number.POSITIVE_INFINITY);
  const look = Uint8Array.of(EARLIER_HERE, LATER_HERE, AS_THERE, LATER_HERE);
  const changes = listParcelChanges({ of, look });
  const cursor = startLooks(changes, EARLIER_HERE);
  const at = (time: number) => {
    moveLooks(changes, cursor, time, () => undefined);
    return [...cursor.look];
  };
  expect(at(9 * HOUR - 1)).toEqual([HIDDEN, HIDDEN, HIDDEN, HIDDEN]);
  expect(at(10 * HOUR)).toEqual([EARLIER_HERE, LATER_HERE, HIDDEN, HIDDEN]);
  expect(at(DAY + HOUR)).toEqual([HIDDEN, HIDDEN, AS_THERE, HIDDEN]);
  expect(at(9 * HOUR)).toEqual([EARLIER_HERE, HIDDEN, HIDDEN, HIDDEN]);
  // Only those that differ lie above the others.
  expect([...cursor.everLate]).toEqual([1, 1, 0, 0]);
});

test('the picture at a time hangs on nothing else, whatever was shown before', () => {
  const times = fc.array(fc.nat(3 * DAY), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(fc.array(fc.nat(2 * DAY), { maxLength: 20 }), times, (handed, shown) => {
      const look = Uint8Array.from(handed, (_, p) => AS_THERE + (p % 3));
      const changes = listParcelChanges({ of: handedAt(...handed), look });
      const wandering = startLooks(changes, EARLIER_HERE);
      for (const time of shown) moveLooks(changes, wandering, time, () => undefined);
      const straight = startLooks(changes, EARLIER_HERE);
      moveLooks(changes, straight, shown.at(-1) as number, () => undefined);
      expect([...wandering.look]).toEqual([...straight.look]);
    }),
  );
});
