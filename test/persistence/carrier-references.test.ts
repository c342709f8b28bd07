import { expect, test } from 'vitest';
import { checkStudy } from '../../src/persistence/study-reader.ts';
import { severalCarriers } from '../builders/carriers.ts';

const study = severalCarriers([1, 1]);
const [baseline, ...variants] = study.scenarios;

function problemsWith(changes: object, more: object = {}): string[] {
  const reading = checkStudy({ ...study, ...more, scenarios: [{ ...baseline, ...changes }, ...variants] });
  return reading.ok ? [] : reading.problems.map(({ path, found, expected }) => `${path}: ${found}; ${expected}`);
}

test('a carrier without a hub is named, once where the other scenarios lack it as the baseline does', () => {
  const problems = problemsWith({ hubs: [{ id: 'one', name: 'One', position: { x: 0, y: 0 } }] });
  expect(problems[0]).toBe('scenarios[0].hubs: "none of b"; a hub of each carrier (those that name none are a’s)');
  expect(problems.length).toBe(1);
});

test('carriers that nobody knows are found where they are named', () => {
  const hub = { id: 'more', name: 'More', position: { x: 0, y: 0 }, carrier: 'x' };
  expect(problemsWith({ hubs: [...baseline.hubs, hub] })).toEqual([
    'scenarios[0].hubs[2].carrier: "x"; the id of a carrier of the study',
  ]);
  const change = { id: 'c', kind: 'add-fleet', fleet: { id: 'f', name: 'F', kind: 'van', at: 'hubs', carrier: 'x' } };
  const reading = checkStudy({ ...study, scenarios: [baseline, { id: 'v', name: 'V', changes: [change] }] });
  expect(reading.ok ? [] : reading.problems.map(({ path }) => path)).toEqual(['scenarios[1].changes[0].fleet.carrier']);
});

test('a micro-depot of one among several carriers says whose it is', () => {
  const depot = { id: 'd', name: 'D', position: { x: 0, y: 0 } };
  expect(problemsWith({ depots: [{ ...depot, sharing: 'own' }] })[0]).toContain('scenarios[0].depots[0].carrier');
  expect(problemsWith({ depots: [{ ...depot, sharing: 'own', carrier: 'b' }] })).toEqual([]);
  expect(problemsWith({ depots: [depot] })).toEqual([]);
});

test('a contractor for a zone has one, and hours that begin before they end', () => {
  const contractor = { id: 'k', name: 'K', takes: 'zone' };
  expect(problemsWith({ contractors: [contractor] })[0]).toContain('scenarios[0].contractors[0].zone');
  const late = { ...contractor, takes: 'all', from: '20:00', until: '09:00' };
  expect(problemsWith({ contractors: [late] })[0]).toContain('scenarios[0].contractors[0].from');
  expect(problemsWith({ contractors: [contractor, contractor] }).join()).toContain('contractors[1].id');
});
