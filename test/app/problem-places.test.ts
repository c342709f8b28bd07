// Where problems lie, by the names of things, for readers who change a study on the page.
import { expect, test } from 'vitest';
import { inWords } from '../../src/app/problem-places.ts';
import { shownPlace } from '../../src/base/problem.ts';
import type { Change, Study } from '../../src/model/study.ts';
import { checkStudy } from '../../src/persistence/study-reader.ts';
import { aStudy } from '../builders/study.ts';

function placesIn(study: Study): string[] {
  const reading = checkStudy(study);
  return reading.ok ? [] : inWords(reading.problems, study).map(shownPlace);
}

function withChange(change: object): Study {
  const study = aStudy();
  const [baseline, depots, lockers] = study.scenarios;
  const changes = [...(depots?.changes ?? []), { id: 'new', on: true, ...change } as Change];
  return {
    ...study,
    scenarios: [baseline, { id: 'depots', name: 'One depot', changes }, ...(lockers ? [lockers] : [])],
  };
}

test('a thing of a scenario is called by its name, whether the baseline or a change says what is wrong', () => {
  const { scenarios, ...rest } = aStudy();
  const [baseline, ...variants] = scenarios;
  const fleets = baseline.fleets.map((fleet) => ({ ...fleet, at: fleet.id === 'bikes' ? 'nowhere' : fleet.at }));
  expect(placesIn({ ...rest, scenarios: [{ ...baseline, fleets }, ...variants] })).toEqual(['Vans only, Bikes, at']);
  const shut = withChange({ kind: 'set-depot', target: 'market', set: { closes: '01:00' } });
  expect(placesIn(shut)).toEqual(['One depot, Market, closes']);
  expect(placesIn(withChange({ kind: 'set-fleet', target: 'bikes', set: { count: { x: 1 } } }))).toEqual([
    'One depot, Bikes, count.x',
  ]);
});

test('a change that takes away what must stay, or what is not there, is called by what it is about', () => {
  expect(placesIn(withChange({ kind: 'remove-hub', target: 'hub' }))).toEqual(['One depot, Hub']);
  expect(placesIn(withChange({ kind: 'remove-bay', target: 'ghost' }))).toEqual(['One depot, ghost']);
});

test('what has no name keeps its path', () => {
  const study = aStudy();
  const { rules } = study;
  const presence = { ...rules.presence, businessFrom: '23:00', businessUntil: '01:00' };
  expect(placesIn({ ...study, rules: { ...rules, presence } })).toEqual(['rules.presence.businessFrom']);
});
