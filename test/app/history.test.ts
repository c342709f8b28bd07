import { expect, test } from 'vitest';
import {
  type History,
  MOST_STEPS,
  NO_HISTORY,
  type Step,
  sharingStreets,
  stepBack,
  stepForward,
  stepOn,
} from '../../src/app/history.ts';
import { aStudy } from './a-study.ts';

const opened = aStudy();
const at = (seed: number, scenario = 'vans'): Step => ({
  study: { ...opened, seed },
  opened,
  bundled: null,
  changed: seed !== 1,
  scenario,
});
const seeds = (steps: History['past']) => steps.map((step) => step.study?.seed);

test('the way back is bounded, and forgets its oldest steps first', () => {
  let history = NO_HISTORY;
  for (let seed = 1; seed <= MOST_STEPS + 5; seed++) history = stepOn(history, at(seed));
  expect(history.past).toHaveLength(MOST_STEPS);
  expect(seeds(history.past)[0]).toBe(6);
});

test('back and forth end where they began', () => {
  const history = stepOn(stepOn(NO_HISTORY, at(1)), at(2));
  const back = stepBack(history, at(3));
  expect([seeds(back.past), seeds(back.future)]).toEqual([[1], [3]]);
  const forth = stepForward(back, at(2));
  expect([seeds(forth.past), seeds(forth.future)]).toEqual([[1, 2], []]);
});

test('at either end nothing moves', () => {
  expect(stepBack(NO_HISTORY, at(1))).toEqual(NO_HISTORY);
  expect(stepForward(NO_HISTORY, at(1))).toEqual(NO_HISTORY);
});

test('an edit done again is seen in the scenario it was made in', () => {
  const back = stepBack(stepOn(NO_HISTORY, at(1, 'one')), at(2, 'vans'));
  expect(back.future.at(-1)?.scenario).toBe('one');
});

test('studies on the same streets share their text', () => {
  const streets = {
    kind: 'streets',
    source: '',
    licence: '',
    attribution: '',
    origin: { latitude: 0, longitude: 0 },
    middle: { x: 0, y: 0 },
    encoding: 'doorstep-streets-1',
    data: 'AAAA',
  } as const;
  const before = { ...opened, city: streets };
  const named = { ...before, city: { ...streets, source: 'elsewhere' } };
  expect(sharingStreets(named, before)).toEqual(named);
  const moved = { ...before, city: { ...streets, data: 'BBBB' } };
  expect(sharingStreets(moved, before)).toBe(moved);
});
