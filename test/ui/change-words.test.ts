import { expect, test } from 'vitest';
import { newDepot, newFleet } from '../../src/app/new-things.ts';
import { offerSameDay } from '../../src/app/offer-edit.ts';
import { addEntity, editEntity, removeEntity } from '../../src/app/study-edit.ts';
import type { Study } from '../../src/model/study.ts';
import { changeWords } from '../../src/ui/change-words.ts';
import { aStudy } from '../app/a-study.ts';

function wordsOf(study: Study, scenario: string): readonly string[] {
  const [, ...variants] = study.scenarios;
  const variant = variants.find(({ id }) => id === scenario);
  return variant?.changes.map((change) => changeWords(study, variant, change)) ?? [];
}

test('a change says what it brings, takes away, or sets', () => {
  expect(wordsOf(aStudy(), 'one')).toEqual(['Mill: open', '+ Bikes']);
  const less = removeEntity(aStudy(), 'own', 'fleet', 'van-fleet');
  expect(wordsOf(less, 'own')).toEqual(['+ depot Port', '− Vans']);
  const more = offerSameDay(editEntity(aStudy(), 'own', 'fleet', 'van-fleet', { count: 3, at: 'hub' }), 'own', 0.2);
  expect(wordsOf(more, 'own')).toEqual([
    '+ depot Port',
    'Vans: 3 owned, where they stand',
    'Promise: share of same-day orders',
  ]);
});

test('a change about what another change brought names it, even where that one is off', () => {
  const study = addEntity(aStudy(), 'own', 'fleet', { ...newFleet(aStudy(), 'bike'), id: 'fast', name: 'Fast bikes' });
  const [baseline, one, own] = study.scenarios;
  if (one === undefined || own === undefined) throw new Error('expected two variants');
  const set = { id: 'few', on: true, kind: 'set-fleet', target: 'fast', set: { count: 2 } } as const;
  const changes = [...own.changes.map((change) => ({ ...change, on: false })), set];
  expect(wordsOf({ ...study, scenarios: [baseline, one, { ...own, changes }] }, 'own')).toEqual([
    '+ depot Port',
    '+ Fast bikes',
    'Fast bikes: 2 owned',
  ]);
});

test('numbers say from what to what, a fleet how many there are, and a depot on a site which site', () => {
  const wide = editEntity(aStudy(), 'vans', 'depot', 'mill', { catchment: 1200 });
  const study = editEntity(wide, 'vans', 'fleet', 'van-fleet', { count: 4 });
  const more = editEntity(study, 'own', 'fleet', 'van-fleet', { count: 6 });
  expect(wordsOf(editEntity(more, 'own', 'depot', 'mill', { catchment: 900, open: true }), 'own').slice(1)).toEqual([
    'Vans 4 to 6',
    'Mill catchment in m 1200 to 900, open',
  ]);
  expect(wordsOf(removeEntity(study, 'own', 'fleet', 'van-fleet'), 'own').at(-1)).toBe('− 4 Vans');
  const sited = { ...study, sites: [{ id: 'hall', name: 'the market hall', position: { x: 0, y: 0 } }] };
  const depot = { ...newDepot(sited, { x: 0, y: 0 }), site: 'hall' };
  expect(wordsOf(addEntity(sited, 'own', 'depot', depot), 'own').at(-1)).toBe('+ depot at the market hall');
});

test('a name that is written from right to left is set apart, so that what is said of it keeps its order', () => {
  const named = editEntity(aStudy(), 'own', 'fleet', 'van-fleet', { count: 3, at: 'hub' });
  const [baseline, ...variants] = named.scenarios;
  const fleets = baseline.fleets.map((fleet) => ({ ...fleet, name: 'אופניים' }));
  const study: Study = { ...named, scenarios: [{ ...baseline, fleets }, ...variants] };
  expect(wordsOf(study, 'own')[1]).toBe('\u2068אופניים\u2069: 3 owned, where they stand');
});
