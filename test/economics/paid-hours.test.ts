import { describe, expect, test } from 'vitest';
import { DAY, HOUR } from '../../src/base/units.ts';
import { type Ledger, postLedger } from '../../src/economics/ledger.ts';
import { paidHours } from '../../src/economics/paid-hours.ts';
import { walkOn } from '../../src/economics/recipient-trips.ts';
import { placementOf } from '../../src/model/placement.ts';
import { type Study, type StudyFile, secondsOf } from '../../src/model/study.ts';
import { workdayOf } from '../../src/model/workday.ts';
import type { Vehicle } from '../../src/simulation/facts.ts';
import { groundOf } from '../../src/simulation/ground.ts';
import { journalOf } from '../../src/simulation/run-state.ts';
import { aRun } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { factsOf } from '../simulation/facts-of.ts';

const town = gridTown(6, 6);
const walkTo = walkOn(groundOf(town));

/** Vans that rest after two hours and stay on longer than their shift of three. */
function studyWith(shift: object, prices: object = {}): Study {
  const rules = {
    shift: { breakAfterHours: 2, overtimeHours: 0.5, ...shift },
    door: { spread: 1 },
    van: { shiftHours: 3 },
    failures: { motor: 0, bike: 0, sick: 0 },
  };
  const van = { hour: 36, minimumHours: 0, ...prices };
  const factor = 'overtimeFactor' in prices ? { overtimeFactor: prices.overtimeFactor } : {};
  const { overtimeFactor: _, ...ofVan } = van as { overtimeFactor?: number };
  return aStudy({ demand: { parcelsPerDay: 150 }, rules, prices: { van: ofVan, ...factor } } as Partial<StudyFile>);
}

const run = aRun(studyWith({}), town);
const days = factsOf(run, 'vehicle-day').filter(({ used }) => used);
/** Seconds after the shift's end or beyond its length, in all. */
const over = days.reduce((sum, { day, begin, end }) => {
  const starts = day * DAY + secondsOf(run.setting.study.rules.van.from);
  return sum + Math.max(0, end - Math.min(begin, starts) - 3 * HOUR);
}, 0);
const ledgerOf = (study: Study): Ledger => {
  const placement = placementOf(study, 'vans');
  if (placement === undefined) throw new Error('expected the scenario');
  return postLedger(journalOf(run), study, placement, walkTo);
};
const crew = (study: Study): number =>
  ledgerOf(study).postings.reduce((sum, { category, amount }) => sum + (category === 'crew' ? amount : 0), 0);

/** A second costs 36 € an hour: 10,000 micro-euros. */
const SECOND = 10_000;

describe('the crew of a day', () => {
  test('is paid for its presence, and for overtime by the factor, to the micro-euro', () => {
    const present = days.reduce((sum, { begin, end }) => sum + end - begin, 0);
    expect(over).toBeGreaterThan(0);
    expect(crew(studyWith({}, { overtimeFactor: 1 }))).toBe(SECOND * present);
    expect(crew(studyWith({}, { overtimeFactor: 1.5 }))).toBe(SECOND * present + (SECOND / 2) * over);
  });

  test('is paid for overtime after the agreed end of its shift by the clock, though it began late', () => {
    const study = studyWith({ overtimeHours: 2 }, { overtimeFactor: 1.5 });
    const { bike, feeder } = study.rules;
    const rules = {
      ...study.rules,
      bike: { ...bike, from: '08:30', shiftHours: 8 },
      feeder: { ...feeder, waves: ['07:00', '12:00'], shiftHours: 8, reloadMinutes: 30 },
    };
    const cast = { ...journalOf(run).cast, vehicles: [{ kind: 'bike' }, { kind: 'feeder' }] as unknown as Vehicle[] };
    const workdays = (['bike', 'feeder'] as const).map((kind) => ({ workday: workdayOf({ rules }, { kind }) }));
    const hoursOf = paidHours({ cast, facts: [] }, { ...study, rules }, workdays);
    const paid = (vehicle: number, begin: number, end: number): number => {
      const fact = { kind: 'vehicle-day', vehicle, day: 1, used: true, time: 2 * DAY } as const;
      return hoursOf({ ...fact, begin: DAY + begin * HOUR, end: DAY + end * HOUR }, 0);
    };
    expect(paid(0, 12.5, 16.5)).toBe(4);
    expect(paid(0, 12.5, 17.5)).toBe(5.5);
    expect(paid(0, 8.5, 17.5)).toBe(9.5);
    expect(paid(0, 8, 16.5)).toBe(8.75);
    expect(paid(1, 6.5, 15)).toBe(8.5);
    expect(paid(1, 11.5, 16)).toBe(5);
  });

  test('is paid no overtime on an unpaid break', () => {
    const cast = { ...journalOf(run).cast, vehicles: [{ kind: 'van' }] as unknown as Vehicle[] };
    const rest = { kind: 'rested', vehicle: 0, tour: 0, stop: 0 } as const;
    const day = { kind: 'vehicle-day', vehicle: 0, day: 0, used: true, time: DAY - 60 } as const;
    const paid = (breakPaid: boolean, from: number, until: number): number => {
      const study = studyWith({ breakPaid, overtimeHours: 2 }, { overtimeFactor: 1.5 });
      const rules = { ...study.rules, van: { ...study.rules.van, from: '08:00', shiftHours: 8 } };
      const times = { begin: 10.25 * HOUR, end: 18 * HOUR };
      const facts = [
        { ...rest, begin: from * HOUR, time: until * HOUR },
        { ...day, ...times },
      ];
      const workday = workdayOf({ rules }, { kind: 'van' });
      return paidHours({ cast, facts }, { ...study, rules }, [{ workday }])({ ...day, ...times }, 0);
    };
    expect(paid(true, 16.25, 16.75)).toBe(8.75);
    expect(paid(false, 16.25, 16.75)).toBe(8);
    expect(paid(false, 15.75, 16.25)).toBe(8.125);
    expect(paid(false, 12, 12.5)).toBe(8.25);
  });

  test('is not paid dearer where no overtime is allowed', () => {
    expect(crew(studyWith({ overtimeHours: 0 }, { overtimeFactor: 1.5 }))).toBe(
      crew(studyWith({}, { overtimeFactor: 1 })),
    );
  });

  test('is paid less by an unpaid break, and by nothing else', () => {
    const rests = factsOf(run, 'rested');
    expect(rests.length).toBeGreaterThan(0);
    const [paid, unpaid] = [ledgerOf(studyWith({})), ledgerOf(studyWith({ breakPaid: false }))];
    expect(paid.total - unpaid.total).toBe(SECOND * 1_800 * rests.length);
    const others = ({ postings }: Ledger) => postings.filter(({ category }) => category !== 'crew');
    expect(others(unpaid).map(({ amount }) => amount)).toEqual(others(paid).map(({ amount }) => amount));
  });

  test('is paid its minimum hours whether the break is paid or not', () => {
    const least = (breakPaid: boolean) => crew(studyWith({ breakPaid }, { minimumHours: 8 }));
    expect(least(false)).toBe(least(true));
    expect(least(true)).toBe(SECOND * 8 * 3_600 * days.length + (SECOND / 4) * over);
  });

  test('costs twice as much where wages double, overtime and breaks included', () => {
    const wage = (hour: number) => crew(studyWith({ breakPaid: false }, { hour }));
    expect(wage(72)).toBe(2 * wage(36));
  });
});
