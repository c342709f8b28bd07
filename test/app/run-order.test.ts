import { expect, test } from 'vitest';
import { hastened, orderRuns, touchedScenarios } from '../../src/app/run-order.ts';
import { addEntity, editEntity } from '../../src/app/study-edit.ts';
import { withValueAt } from '../../src/model/study-path.ts';
import { aStudy } from './a-study.ts';

test('runs are interleaved by replication, so that pairs complete early', () => {
  const tasks = orderRuns(['a', 'b', 'c'], 2, ({ scenario, replication }) => scenario === 'b' && replication === 0);
  expect(tasks.map((task) => `${task.scenario}${task.replication}`)).toEqual(['a0', 'c0', 'a1', 'b1', 'c1']);
});

test('after an edit the early pairs of its scenario come first, then those of the look, then areas, then the rest', () => {
  const named = (tasks: readonly { readonly scenario: string; readonly replication: number }[]) =>
    tasks.map((task) => `${task.scenario}${task.replication}`);
  const missing = orderRuns(['a', 'b', 'c'], 9, ({ scenario, replication }) => scenario === 'a' && replication < 6);
  const again = orderRuns(['a'], 9, ({ replication }) => replication >= 6);
  const order = named(hastened(missing, again, { scenario: 'c', baseline: 'a', drawn: 0 }));
  expect(order.slice(0, 4)).toEqual(['c1', 'c2', 'c3', 'c0']);
  expect(order.slice(4, 10)).toEqual(['c4', 'c5', 'a6', 'c6', 'a7', 'c7']);
  expect(order.slice(10, 18)).toEqual(['a0', 'a1', 'a2', 'a3', 'a4', 'a5', 'b0', 'b1']);
  expect([...order].sort()).toEqual(named([...missing, ...again]).sort());
});

test('a moved depot touches only the scenarios that have it', () => {
  const study = aStudy();
  const moved = editEntity(study, 'one', 'depot', 'mill', { position: { x: 1, y: 2 } });
  expect(touchedScenarios(study, moved)).toEqual(['one']);
});

test('a depot moved in the baseline touches every scenario that takes it over', () => {
  const study = aStudy();
  const moved = editEntity(study, 'vans', 'depot', 'mill', { position: { x: 1, y: 2 } });
  expect(touchedScenarios(study, moved)).toEqual(['vans', 'one', 'own']);
});

test('a loading bay touches the scenario that has it', () => {
  const study = aStudy();
  const bay = { id: 'bay', name: 'Bay', position: { x: 1, y: 2 }, spaces: 1, opens: '07:00', closes: '19:00' };
  const added = addEntity(study, 'own', 'bay', { ...bay, reach: 100, minutes: 30 });
  expect(touchedScenarios(study, added)).toEqual(['own']);
});

test('a site touches the scenarios with a micro-depot or a locker at it, also by limits that no facility states itself', () => {
  const [yard, plot] = [
    { id: 'yard', name: 'Yard', position: { x: 500, y: 500 }, feedersADay: 1 },
    { id: 'plot', name: 'Plot', position: { x: 700, y: 0 }, longestVehicle: 7 },
  ];
  const bare = { ...aStudy(), sites: [yard, plot] };
  const withDepot = editEntity(bare, 'one', 'depot', 'mill', { site: 'yard', feedersADay: 1 });
  const box = { id: 'box', name: 'Box', position: plot.position, compartments: { S: 1, M: 1, L: 1 } };
  const study = addEntity(withDepot, 'own', 'locker', { ...box, opens: '00:00', closes: '24:00' });
  expect(touchedScenarios(study, { ...study, sites: [{ ...yard, feedersADay: 2 }, plot] })).toEqual(['one']);
  expect(touchedScenarios(study, { ...study, sites: [yard, { ...plot, longestVehicle: 8 }] })).toEqual(['own']);
});

test('a wage, the seed, the demand and the measured days touch all scenarios', () => {
  const study = aStudy();
  for (const [path, value] of [
    ['prices.van.hour', 31],
    ['seed', 7],
    ['demand.parcelsPerDay', 13],
    ['days.measured', 3],
  ] as const) {
    expect(touchedScenarios(study, withValueAt(study, path, value))).toEqual(['vans', 'one', 'own']);
  }
});

test('a new name touches nothing', () => {
  const study = aStudy();
  expect(touchedScenarios(study, { ...study, name: 'Other town' })).toEqual([]);
});

test('the operating days and what the carriers share touch all scenarios', () => {
  const study = aStudy();
  const all = ['vans', 'one', 'own'];
  const { calendar } = aStudy({ calendar: { operating: ['mon', 'tue', 'wed'] } });
  expect(touchedScenarios(study, { ...study, calendar })).toEqual(all);
  const carriers = [{ id: 'post', name: 'Post', share: 1 }] as unknown as typeof study.carriers;
  expect(touchedScenarios(study, { ...study, carriers })).toEqual(all);
});
