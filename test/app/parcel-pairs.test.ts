import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ALONE,
  changesOf,
  countChanges,
  EARLIER,
  LATER,
  pairParcels,
  SAME,
  SAME_WITHIN,
} from '../../src/app/parcel-pairs.ts';
import { matchRuns } from '../../src/app/twin-matching.ts';
import type { ShownRun } from '../../src/service/run-protocol.ts';
import { createStudyService } from '../../src/service/study-service.ts';
import { aStudy } from './a-study.ts';

const never = Number.POSITIVE_INFINITY;

function parcels(handed: Readonly<Record<number, number>>, order = Object.keys(handed).map(Number)) {
  return {
    count: order.length,
    key: Float64Array.from(order),
    handed: Float64Array.from(order, (key) => handed[key] as number),
  };
}

describe('the same parcel in two runs', () => {
  test('is found by its order, wherever its row is', () => {
    const here = parcels({ 1: 0, 2: 0, 3: 0 });
    const there = parcels({ 1: 0, 2: 0, 3: 0, 4: 0 }, [1, 4, 3, 2]);
    expect([...pairParcels(here, there)]).toEqual([0, 3, 2]);
    expect([...pairParcels(there, here)]).toEqual([0, -1, 2, 1]);
  });

  test('is earlier here, later here, or the same within minutes; a returned one is later than any other', () => {
    const here = parcels({ 1: 1_000, 2: 1_000, 3: 1_000, 4: never, 5: 1_000, 6: never, 7: 1_000 });
    const there = parcels({ 1: 1_000 + SAME_WITHIN, 2: 1_001 + SAME_WITHIN, 3: 0, 4: 1_000, 5: never, 6: never });
    const change = changesOf(here, there, pairParcels(here, there));
    expect([...change]).toEqual([SAME, EARLIER, LATER, LATER, EARLIER, SAME, ALONE]);
    expect(countChanges(change, new Uint8Array(7).fill(1))).toEqual({ parcels: 6, earlier: 2, later: 2 });
    expect(countChanges(change, Uint8Array.of(1, 0, 1, 0, 0, 0, 1))).toEqual({ parcels: 2, earlier: 0, later: 1 });
  });

  test('is earlier in the one wherever it is later in the other', () => {
    const handed = fc.uniqueArray(fc.tuple(fc.nat(60), fc.oneof(fc.nat(5_000), fc.constant(never))), {
      selector: ([key]) => key,
    });
    fc.assert(
      fc.property(handed, handed, (one, two) => {
        const [here, there] = [one, two].map((list) =>
          parcels(
            Object.fromEntries(list),
            list.map(([key]) => key),
          ),
        ) as [ReturnType<typeof parcels>, ReturnType<typeof parcels>];
        const [to, back] = [pairParcels(here, there), pairParcels(there, here)];
        const [mine, yours] = [changesOf(here, there, to), changesOf(there, here, back)];
        for (let p = 0; p < here.count; p++) {
          const row = to[p] as number;
          if (row < 0) {
            expect(mine[p]).toBe(ALONE);
            continue;
          }
          expect(back[row]).toBe(p);
          expect(there.key[row]).toBe(here.key[p]);
          const mirrored = { [SAME]: SAME, [EARLIER]: LATER, [LATER]: EARLIER }[mine[p] as number];
          expect(yours[row]).toBe(mirrored);
        }
      }),
    );
  });
});

describe('two scenarios of a draw', () => {
  function shown(scenario: string, replication: number): ShownRun {
    const service = createStudyService();
    service.open(aStudy());
    const job = service.begin(scenario, replication);
    while (!service.advance(job).done);
    return service.shown(job);
  }

  test('have the same measured parcels, with the same doors and promises', () => {
    const [first, other] = [shown('vans', 0), shown('one', 0)];
    const matching = matchRuns(first, other);
    if (matching === null) throw new Error('expected the runs to match');
    const { there } = matching;
    const measured = [...first.parcels.measured.keys()].filter((p) => first.parcels.measured[p] === 1);
    expect(measured.length).toBeGreaterThan(5);
    for (const p of measured) {
      const row = there[p] as number;
      expect(row).toBeGreaterThanOrEqual(0);
      expect(other.parcels.promise[row]).toBe(first.parcels.promise[p]);
      expect(other.parcels.measured[row]).toBe(1);
    }
    expect(new Set(first.parcels.key).size).toBe(first.parcels.count);
    expect(matching.counts.parcels).toBe(measured.length);
  });

  test('are not matched where they are other draws, or one is not over', () => {
    const first = shown('vans', 0);
    expect(matchRuns(first, shown('one', 1))).toBeNull();
    expect(matchRuns(first, { ...shown('one', 0), result: null })).toBeNull();
    expect(matchRuns(first, null)).toBeNull();
  });
});
