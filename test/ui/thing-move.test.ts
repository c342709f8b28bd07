// What the map shows of a micro-depot in the hand, and once it is out of it.
import { expect, test } from 'vitest';
import type { CityMap } from '../../src/map/city-map-contract.ts';
import type { DeskTools } from '../../src/ui/desk-context.ts';
import { moveThing } from '../../src/ui/thing-move.ts';
import { shown, until, useSmallDesk } from '../app/small-desk.ts';

const openDesk = useSmallDesk();
const FAR_OFF = { x: 1e6, y: 1e6 };

test.each([
  ['Escape', 'cancel'],
  ['a refused drop', 'drop'],
] as const)('after %s no reach is drawn that was asked for in the hand', async (_, phase) => {
  const desk = await openDesk();
  await shown(desk);
  await desk.show('own');
  let answers = 0;
  const reachAt: typeof desk.reachAt = (...asked) => desk.reachAt(...asked).finally(() => answers++);
  const drawn: string[] = [];
  const map = {
    setReach: () => drawn.push('reach in the hand'),
    setScenario: () => drawn.push('scenario'),
    screenOf: (point: unknown) => point,
  } as unknown as CityMap;
  const tools = { desk: { ...desk, reachAt } } as unknown as DeskTools;
  const port = { kind: 'facility', id: 'port' } as const;
  moveThing(tools, map, port, { x: 350, y: -150 }, 'start');
  moveThing(tools, map, port, FAR_OFF, phase);
  await until(() => answers > 0, 'the reach is known');
  await Promise.resolve();
  expect(drawn).toEqual(['scenario']);
});

test('while a micro-depot is in the hand, the reach of its place is drawn, and who is in it is told', async () => {
  const desk = await openDesk();
  await shown(desk);
  await desk.show('own');
  let reached = 0;
  const map = { setReach: () => reached++, screenOf: (point: unknown) => point } as unknown as CityMap;
  const tools = { desk } as unknown as DeskTools;
  moveThing(tools, map, { kind: 'facility', id: 'port' }, { x: -60, y: 30 }, 'start');
  await until(() => reached > 0, 'the reach is drawn');
  expect(desk.session.dragged.value?.inReach).toBeGreaterThan(0);
  desk.endDrag();
});
