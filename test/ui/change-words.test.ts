import { expect, test } from 'vitest';
import { offerSameDay } from '../../src/app/offer-edit.ts';
import { addEntity, editEntity, newFleet, removeEntity } from '../../src/app/study-edit.ts';
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
  expect(wordsOf(less, 'own')).toEqual(['+ Port', '− Vans']);
  const more = offerSameDay(editEntity(aStudy(), 'own', 'fleet', 'van-fleet', { count: 3, at: 'hub' }), 'own', 0.2);
  expect(wordsOf(more, 'own')).toEqual([
    '+ Port',
    'Vans: count, where they stand',
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
    '+ Port',
    '+ Fast bikes',
    'Fast bikes: count',
  ]);
});
