// What public/docs/own-data.md shows is read as it says.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { projectionAt } from '../../src/network/projection.ts';
import { readTable } from '../../src/persistence/own-file.ts';
import { keyOf } from '../../src/persistence/own-table.ts';
import { PLACE_COLUMNS } from '../../src/persistence/place-columns.ts';
import { studyWithFile } from '../../src/service/own-data.ts';
import { groundOf } from '../../src/simulation/ground.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';

const docs = readFileSync('public/docs/own-data.md', 'utf8');
const blocks = [...docs.matchAll(/```(csv|json)\n([\s\S]*?)```/g)].map(([, kind, text]) => ({
  name: `example.${kind}`,
  bytes: new TextEncoder().encode(text),
}));

/** A town large enough for the places of the examples. */
const south = { latitude: 49.395, longitude: 8.63 };
const far = projectionAt(south).toPlane({ latitude: 49.435, longitude: 8.73 });
const TOWN = gridTown(Math.ceil(far.x / 400) + 1, Math.ceil(far.y / 400) + 1, 400);
const ground = groundOf({ ...TOWN, origin: south });

test('each example goes into a study', () => {
  const [stops, zones, places] = blocks.map((file) => studyWithFile(aStudy(), ground, 'vans', file));
  expect(blocks).toHaveLength(3);
  expect(stops?.study.demand.parcelsPerDay).toBe(16.5);
  expect(zones?.study.demand.parcelsPerDay).toBe(180);
  expect(places?.report).toEqual(['example.csv: 1 hub, 1 depot, 1 site, 1 locker placed']);
  expect(places?.study.sites[0]).toMatchObject({ name: 'Old cinema', area: 45.5, rent: 18 });
});

test('every column of places is named', () => {
  const named = new Set([...docs.matchAll(/`([A-Za-z0-9]+)`/g)].map(([, word]) => keyOf(word as string)));
  expect(Object.keys(PLACE_COLUMNS).filter((key) => !named.has(key))).toEqual([]);
  expect(readTable(blocks[0] as (typeof blocks)[0]).columns.filter((column) => !named.has(keyOf(column)))).toEqual([]);
});
