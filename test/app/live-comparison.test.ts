import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { compareAll, compareLive } from '../../src/app/live-comparison.ts';
import { createSession, type Session } from '../../src/app/session.ts';
import { aResult } from '../builders/replication-result.ts';
import { aStudy } from './a-study.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** So many draws of each scenario; both variants are dearer, by about a euro. */
function giveRuns(session: Session, draws: number): void {
  const row = (scenario: string, more: number) =>
    Array.from({ length: draws }, (_, draw) =>
      aResult(scenario, draw, { perParcel: 3 + more * (1 + (draw % 3) / 100) }),
    );
  session.results.value = new Map([
    ['vans', row('vans', 0)],
    ['one', row('one', 1)],
    ['own', row('own', 1.1)],
  ]);
}

test('what the compared runs settle is not said while others have come in that are not compared yet', () => {
  const session = createSession(32);
  session.study.value = aStudy();
  giveRuns(session, 6);
  const live = compareLive(session);
  vi.runAllTimers();
  const settled = () => live.settling.value?.map(({ pairs, settled }) => [pairs, settled]) ?? null;
  expect(settled()).toEqual([
    [6, null],
    [6, null],
  ]);
  giveRuns(session, 8);
  expect(settled()).toBeNull();
  vi.runAllTimers();
  expect(settled()).toEqual([
    [8, 8],
    [8, 8],
  ]);
  live.end();
});

test('a draw without a delivered parcel does not keep the comparison from its look, however many more come in', () => {
  const study = { ...aStudy(), scenarios: aStudy().scenarios.slice(0, 2) } as ReturnType<typeof aStudy>;
  const row = (scenario: string, cost: number, draws: number) =>
    Array.from({ length: draws }, (_, draw) =>
      aResult(scenario, draw, {
        perParcel: cost * (1 + (draw % 3) / 100),
        ...(draw === 2 ? { measured: 1, returned: 1 } : {}),
      }),
    );
  for (const draws of [9, 12, 32]) {
    const results = new Map([
      ['vans', row('vans', 5, draws)],
      ['one', row('one', 4, draws)],
    ]);
    const [difference] = compareAll(study, results, { most: 32, isAll: false }).differences;
    expect(difference?.verdict.look).toBe(1);
    expect(difference?.verdict.words).toBe('cheaper');
  }
});

test('a run that comes in makes anew what is of its scenario alone', () => {
  const session = createSession(32);
  session.study.value = aStudy();
  giveRuns(session, 6);
  const live = compareLive(session);
  vi.runAllTimers();
  const before = live.comparison.value;
  const one = session.results.value.get('one') ?? [];
  session.results.value = new Map([...session.results.value, ['one', [...one, aResult('one', 6, { perParcel: 9 })]]]);
  vi.runAllTimers();
  const after = live.comparison.value;
  expect(after?.summaries.map((summary, row) => summary === before?.summaries[row])).toEqual([true, false, true]);
  expect(after?.differences.map((less, row) => less === before?.differences[row])).toEqual([true, true]);
  expect(after).toEqual(compareAll(aStudy(), session.results.value, session.goal.value));
  live.end();
});
