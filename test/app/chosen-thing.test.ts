// What is chosen stays the chosen one through every way that a scenario changes.
import { expect, test } from 'vitest';
import { switchChanges } from '../../src/app/change-switch.ts';
import type { Desk } from '../../src/app/desk-contract.ts';
import { withNew } from '../../src/app/facility-new.ts';
import { removeEntity } from '../../src/app/study-edit.ts';
import { shown, until, useSmallDesk } from './small-desk.ts';

const openDesk = useSmallDesk();

const chosen = ({ session }: Desk): string | null => {
  const thing = session.selected.value;
  return thing?.kind === 'facility' ? (session.view.value?.facilities[thing.index]?.id ?? 'nothing') : null;
};

async function choose(desk: Desk, id: string): Promise<void> {
  const index = desk.session.view.value?.facilities.findIndex((one) => one.id === id) ?? -1;
  await desk.select({ kind: 'facility', index });
}

/** On the scenario that adds a depot of its own to hub, depot and locker. */
async function aDesk(): Promise<Desk> {
  const desk = await openDesk();
  await desk.show('own');
  await shown(desk);
  return desk;
}

test('a locker stays chosen when a micro-depot before it comes by an edit, goes by an undo and comes back by a redo', async () => {
  const desk = await aDesk();
  await choose(desk, 'station');
  await desk.edit((study) => withNew(study, 'own', 'depot', { x: 0, y: 0 }).study);
  expect(chosen(desk)).toBe('station');
  await desk.undo();
  expect(chosen(desk)).toBe('station');
  await desk.redo();
  expect(chosen(desk)).toBe('station');
});

test('a locker stays chosen when a change is switched off, and what that change has brought is chosen no longer', async () => {
  const desk = await aDesk();
  await choose(desk, 'station');
  await desk.edit((study) => switchChanges(study, 'own', ['port']));
  expect(chosen(desk)).toBe('station');
  await desk.undo();
  await choose(desk, 'port');
  await desk.edit((study) => switchChanges(study, 'own', ['port']));
  expect(desk.session.selected.value).toBeNull();
});

test('nothing is chosen when what was chosen is removed by a form, and its neighbour not either', async () => {
  const desk = await aDesk();
  await choose(desk, 'mill');
  await desk.edit((study) => removeEntity(study, 'own', 'depot', 'mill'));
  expect(desk.session.selected.value).toBeNull();
});

test('what is chosen beside the scenario on show, which has none of it, stays chosen as well', async () => {
  const desk = await aDesk();
  const { twins, session } = desk;
  await desk.show('one');
  twins.open('own');
  await until(() => twins.matching.value !== null, 'both runs are there');
  const port = (): number => twins.view.value?.facilities.findIndex(({ id }) => id === 'port') ?? -1;
  const row = port();
  twins.select({ kind: 'facility', index: row });
  await desk.edit((study) => withNew(study, 'own', 'hub', { x: 0, y: 0 }).study);
  expect(port()).toBe(row + 1);
  expect(twins.selected.value).toEqual({ kind: 'facility', index: row + 1 });
  expect(session.selected.value).toBeNull();
});
