// What the map shows of a micro-depot in the hand, and once it is out of it.
import { expect, test } from 'vitest';
import type { Dragging } from '../../src/app/drag-trial.ts';
import type { Point } from '../../src/base/geometry.ts';
import type { CityMap } from '../../src/map/city-map-contract.ts';
import type { Study } from '../../src/model/study.ts';
import type { DeskTools } from '../../src/ui/desk-context.ts';
import { moveThing } from '../../src/ui/thing-move.ts';
import { words } from '../../src/ui/words.ts';
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
    isInView: () => true,
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
  const map = {
    setReach: () => reached++,
    screenOf: (point: unknown) => point,
    isInView: () => true,
  } as unknown as CityMap;
  const tools = { desk } as unknown as DeskTools;
  moveThing(tools, map, { kind: 'facility', id: 'port' }, { x: -60, y: 30 }, 'start');
  await until(() => reached > 0, 'the reach is drawn');
  expect(desk.session.dragged.value?.inReach).toBeGreaterThan(0);
  desk.endDrag();
});

/** A map of a pixel a metre, on which some places are seen. */
const mapSeeing = (isInView: () => boolean) =>
  ({
    ...{ setReach: () => undefined, setScenario: () => undefined },
    ...{ screenOf: (point: unknown) => point, isInView },
  }) as unknown as CityMap;
const PORT = { kind: 'facility', id: 'port' } as const;

test('over a candidate site just that is tried which letting go there makes of the study', async () => {
  const desk = await openDesk();
  await shown(desk);
  const yard = { id: 'yard', name: 'Freight yard', position: { x: -60, y: 30 }, area: 150, rent: 9, fitOut: 80 };
  expect(await desk.edit((study) => ({ ...study, sites: [yard] }) as Study)).toEqual([]);
  await desk.show('own');
  const tried: Dragging[] = [];
  const reached: Point[] = [];
  const reachAt: typeof desk.reachAt = (id, at) => {
    reached.push(at);
    return desk.reachAt(id, at);
  };
  const tools = { desk: { ...desk, reachAt, drag: (one: Dragging) => tried.push(one) } } as unknown as DeskTools;
  const map = mapSeeing(() => true);
  const before = desk.session.study.value as Study;
  moveThing(tools, map, PORT, { x: -66, y: 36 }, 'drag');
  moveThing(tools, map, PORT, { x: -66, y: 36 }, 'drop');
  await until(() => desk.session.study.value !== before, 'it stands on the site');
  expect(tried[0]?.change?.(before)).toEqual(desk.session.study.value);
  expect(tried[0]?.position).toEqual(yard.position);
  expect(reached).toEqual([yard.position]);
});

test('what is let go outside of the picture goes back, which is said', async () => {
  const desk = await openDesk();
  await shown(desk);
  await desk.show('own');
  const tools = { desk } as unknown as DeskTools;
  const before = desk.session.study.value;
  const map = mapSeeing(() => false);
  moveThing(tools, map, PORT, { x: -60, y: 30 }, 'start');
  expect(desk.session.dragged.value?.refusal).toBe(words.dragging.refused.outside);
  moveThing(tools, map, PORT, { x: -60, y: 30 }, 'drop');
  expect(desk.session.dragged.value).toBeNull();
  expect(desk.session.notices.value.map(({ text }) => text)).toEqual([words.moving.outside('Port')]);
  await desk.edit((study) => study);
  expect(desk.session.study.value).toBe(before);
});

test('what another scenario on show takes out of the hand is dragged no longer', async () => {
  const desk = await openDesk();
  await shown(desk);
  await desk.show('own');
  const tools = { desk } as unknown as DeskTools;
  const map = mapSeeing(() => true);
  moveThing(tools, map, PORT, { x: -60, y: 30 }, 'start');
  expect(desk.session.dragged.value?.name).toBe('Port');
  await desk.show('vans');
  moveThing(tools, map, PORT, { x: -80, y: 20 }, 'cancel');
  expect(desk.session.dragged.value).toBeNull();
});
