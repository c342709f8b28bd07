// A file of the user's own, put into the open study through the worker: one edit, or none at all.
import { afterEach, expect, test } from 'vitest';
import { createDesk } from '../../src/app/desk.ts';
import type { Desk } from '../../src/app/desk-contract.ts';
import { placementOf } from '../../src/model/placement.ts';
import { writeStudy } from '../../src/persistence/study-writer.ts';
import { words } from '../../src/ui/words-en.ts';
import { aStudy } from './a-study.ts';
import { inProcess } from './in-process.ts';

const open: Desk[] = [];
afterEach(() => {
  for (const desk of open.splice(0)) desk.end();
});

async function aDesk(): Promise<Desk> {
  const bundled = [{ key: 'small', title: 'Small', load: async () => writeStudy(aStudy()) }];
  const start = inProcess().start;
  const desk = createDesk({
    start,
    workers: 1,
    replications: 1,
    store: null,
    bundled,
    plays: false,
    words: words.desk,
  });
  open.push(desk);
  await desk.begin(null);
  return desk;
}

const file = (text: string, name = 'own.csv') => ({ name, bytes: new TextEncoder().encode(text) });

test('stops become the demand of the study, and one step back takes them out again', async () => {
  const desk = await aDesk();
  const before = desk.session.study.value;
  const answer = await desk.bring(file('x,y,parcels\n0,0,20\n50,50,3\n'));
  expect(answer.ok && answer.value.join(' ')).toContain('23 parcels a day by the file');
  expect(desk.session.study.value?.demand).toMatchObject({ parcelsPerDay: 23, illustrative: false });
  expect(desk.session.changed.value).toBe(true);
  await desk.undo();
  expect(desk.session.study.value).toEqual(before);
});

test('lockers go into the scenario on show, sites into the study', async () => {
  const desk = await aDesk();
  await desk.show('one');
  const answer = await desk.bring(file('kind,x,y,name\nlocker,20,20,Corner\nsite,30,30,Shop\n'));
  expect(answer.ok).toBe(true);
  const study = desk.session.study.value;
  if (study === null) throw new Error('no study');
  const names = (scenario: string) => placementOf(study, scenario)?.lockers.map(({ name }) => name);
  expect([names('vans'), names('one')]).toEqual([['Station'], ['Station', 'Corner']]);
  expect(study.sites.map(({ name }) => name)).toEqual(['Shop']);
});

test('a file that does not fit changes nothing and says why', async () => {
  const desk = await aDesk();
  const before = desk.session.study.value;
  const answer = await desk.bring(file('kind,x,y\nlocker,0,0\nlocker,0,nowhere\n'));
  expect(!answer.ok && answer.problems.map(({ path }) => path)).toEqual(['own.csv, line 3, y']);
  expect(desk.session.study.value).toBe(before);
  expect(desk.session.history.value.past).toEqual([]);
});
