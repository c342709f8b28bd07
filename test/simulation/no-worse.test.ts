// A micro-depot takes from the vans only what its bikes bring as well: whatever its hours, and those of waves, shifts and windows.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureIndicators } from '../../src/metrics/measure.ts';
import type { Study, StudyFile } from '../../src/model/study.ts';
import { journalOf } from '../../src/simulation/run-state.ts';
import { aRun } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';

const town = gridTown(6, 6);
/** Of the parcels: what bikes may do worse by bad luck, and by plans that count with none. */
const BY_LUCK = 0.2;

const clock = (from: number, until: number) =>
  fc.integer({ min: 2 * from, max: 2 * until }).map((half) => {
    const hour = String(Math.floor(half / 2)).padStart(2, '0');
    return `${hour}:${half % 2 === 0 ? '00' : '30'}`;
  });

const hours = fc.record({
  seed: fc.nat(1_000_000),
  windowShare: fc.constantFrom(0, 0.2, 1),
  window: fc.tuple(fc.integer({ min: 8, max: 16 }), fc.constantFrom(1, 2, 4)),
  waves: fc.constantFrom<string[]>(['06:30'], ['06:30', '11:30'], ['09:30'], ['11:30'], ['08:00', '14:00']),
  bike: fc.record({ from: clock(7, 12), shiftHours: fc.integer({ min: 4, max: 10 }) }),
  opens: clock(5, 11),
  closes: clock(14, 20),
  overtimeHours: fc.constantFrom(0, 0.5, 2),
  promiseUntil: fc.constantFrom('18:30', '20:00'),
  businessShare: fc.constantFrom(0, 0.4),
  businessUntil: fc.constantFrom('12:00', '18:00'),
  sameDay: fc.constantFrom(0, 0.3),
  area: fc.constantFrom(4, 10, 60),
  assignment: fc.constantFrom('nearest' as const, 'cheapest' as const),
});

type Hours = typeof hours extends fc.Arbitrary<infer Value> ? Value : never;

function studyOf(random: Hours): Study {
  const [windowFrom, windowHours] = random.window;
  const at = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
  const { seed, waves, bike, overtimeHours, promiseUntil, businessShare, businessUntil, assignment } = random;
  const file: Partial<StudyFile> = {
    seed,
    demand: {
      parcelsPerDay: 90,
      windowShare: random.windowShare,
      windowFrom: at(windowFrom),
      windowUntil: at(Math.max(windowFrom + windowHours, 18)),
      windowHours,
      businessShare,
      sameDay: { share: random.sameDay, hours: 3, from: '09:00', until: '15:00' },
    },
    rules: {
      presence: { at10: 1, at14: 1, at19: 1, business: 1, businessUntil },
      failures: { motor: 0, bike: 0, sick: 0 },
      traffic: { dayToDay: 0, weather: 'fair' },
      feeder: { waves },
      van: { from: '07:30', shiftHours: 11 },
      bike,
      shift: { overtimeHours },
      sameDay: { from: 'micro-depot' },
      promiseUntil,
      assignment,
    },
  };
  const study = aStudy(file);
  const { opens, closes, area } = random;
  const [baseline, ...variants] = study.scenarios;
  const placed = variants.map((variant) => ({
    ...variant,
    changes: variant.changes.map((change) =>
      change.kind === 'add-depot' ? { ...change, depot: { ...change.depot, opens, closes, area } } : change,
    ),
  }));
  return { ...study, scenarios: [baseline, ...placed] };
}

function onTime(study: Study, scenario: string): number {
  const run = aRun(study, town, scenario);
  return measureIndicators(journalOf(run), study, run.setting.placement).lateness.onTimeShare ?? 1;
}

test('a micro-depot makes hardly a parcel late that vans bring in time', () => {
  fc.assert(
    fc.property(hours, (random) => {
      const study = studyOf(random);
      expect(onTime(study, 'depots')).toBeGreaterThanOrEqual(onTime(study, 'vans') - BY_LUCK);
    }),
    { numRuns: 40 },
  );
});
