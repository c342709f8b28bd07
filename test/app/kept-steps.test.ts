import { expect, test } from 'vitest';
import type { History, Step } from '../../src/app/history.ts';
import { historyOf, savedSteps } from '../../src/app/kept-steps.ts';
import type { Spot } from '../../src/app/saved-study.ts';
import type { Study } from '../../src/model/study.ts';
import { aStudy } from './a-study.ts';

const opened = aStudy();
const step = (study: Study, changed: boolean): Step => ({ study, opened, bundled: null, changed, scenario: 'one' });

test('steps of a study that was kept apart from another one are still versions of that one, also after a second reload', () => {
  const [early, late] = [aStudy({ seed: 2 }), aStudy({ seed: 3 })];
  const spots = new Map<Study, Spot>([
    [early, { study: 'ours', version: 1 }],
    [late, { study: 'apart', version: 1 }],
  ]);
  const history: History = { past: [step(opened, false), step(early, true), step(late, true)], future: [] };
  const saved = savedSteps(history, opened, 'apart', (study) => spots.get(study));
  expect(saved.past).toEqual([
    { version: 0, scenario: 'one' },
    { version: 1, scenario: 'one', study: 'ours' },
    { version: 1, scenario: 'one' },
  ]);
  const back = historyOf(saved, opened, null, 'apart');
  expect(back.past.map((one) => ('spot' in one ? one.spot : one.study))).toEqual([
    opened,
    { study: 'ours', version: 1 },
    { study: 'apart', version: 1 },
  ]);
  expect(savedSteps(back, opened, 'apart', () => undefined)).toEqual(saved);
});

test('steps before anything was kept are left out, but for the study as it was opened', () => {
  const history: History = { past: [step(opened, false), step(aStudy({ seed: 2 }), true)], future: [] };
  expect(savedSteps(history, opened, null, () => undefined).past).toEqual([{ version: 0, scenario: 'one' }]);
});

test('steps of studies that were open before this one are no part of its way back', () => {
  const other = aStudy({ seed: 7 });
  const before = (study: Study, changed: boolean): Step => ({ ...step(study, changed), opened: other });
  const mine = aStudy({ seed: 2 });
  const past = [before(other, false), before(aStudy({ seed: 8 }), true), before(aStudy({ seed: 9 }), true)];
  const history: History = { past: [...past, step(opened, false), step(mine, true)], future: [] };
  expect(savedSteps(history, opened, 'ours', () => ({ study: 'ours', version: 3 })).past).toEqual([
    { version: 0, scenario: 'one' },
    { version: 3, scenario: 'one' },
  ]);
});
