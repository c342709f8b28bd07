import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { compareLive } from '../../src/app/live-comparison.ts';
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
