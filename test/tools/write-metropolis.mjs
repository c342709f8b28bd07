// `node test/tools/write-metropolis.mjs`: writes scenarios/metropolis.json anew: where its micro-depots and lockers stand is found
// by the search that also makes the first study of an imported city, so that the file holds nothing but settings and positions.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));
const load = async (path) => (await runnerImport(join(root, path))).module;
const { cityOf } = await load('src/simulation/city-of.ts');
const { groundOf, facilityPlace } = await load('src/simulation/ground.ts');
const { demandRates } = await load('src/simulation/demand.ts');
const { arterialEnds } = await load('src/network/arterial-ends.ts');
const { coveringPlaces } = await load('src/persistence/site-search.ts');
const { checkStudy } = await load('src/persistence/study-reader.ts');

const CITY = {
  kind: 'synthetic',
  style: 'european',
  seed: 3,
  radius: 21_200,
  centreRadius: 1_300,
  outskirts: 27_560,
  addresses: 80_000,
  river: true,
  parks: 12,
};
const DEPOTS = { count: 60, reach: 1_500, catchment: 2_000, tries: 800 };
const LOCKERS = { count: 300, reach: 500, tries: 1_500 };

const ground = groundOf(cityOf(CITY));
const hubs = hubsAtTheEdge();
const head = {
  $schema: '../public/study.schema.json',
  format: 1,
  name: 'Metropolis',
  description:
    'A city 42 km across with 100,000 junctions: 20,000 parcels a day from two hubs, 60 micro-depots, 300 lockers. Streets and demand are synthetic.',
  seed: 1,
  days: { warmUp: 1, measured: 1 },
  city: CITY,
  demand: { parcelsPerDay: 20_000 },
  rules: { effort: 'quick' },
};
const flat = studyOf({ ...head, scenarios: [baseline()] });
const rates = demandRates(flat.demand, ground.city.addresses);
const depots = coveringPlaces(ground, rates, 'bike', DEPOTS.reach, DEPOTS.count, hubs, DEPOTS.tries);
const lockers = coveringPlaces(
  ground,
  rates,
  'walk',
  LOCKERS.reach,
  LOCKERS.count,
  [...hubs, ...depots],
  LOCKERS.tries,
);
const addDepots = depots.map((position, row) => {
  const depot = { id: `d${row + 1}`, name: `Depot ${row + 1}`, position, catchment: DEPOTS.catchment };
  return { id: depot.id, kind: 'add-depot', depot };
});
const addLockers = lockers.map((position, row) => {
  const locker = { id: `l${row + 1}`, name: `Locker ${row + 1}`, position };
  return { id: locker.id, kind: 'add-locker', locker };
});
const file = {
  ...head,
  scenarios: [
    baseline(),
    { id: 'depots', name: '60 depots', changes: addDepots },
    { id: 'lockers', name: '300 lockers', changes: addLockers },
    { id: 'both', name: 'Depots + lockers', changes: [...addDepots, ...addLockers] },
  ],
};
studyOf(file);
writeFileSync(join(root, 'scenarios/metropolis.json'), inShort(file));

/** The ends of main roads that lie farthest from each other, on streets. */
function hubsAtTheEdge() {
  const { streets } = ground.city;
  const ends = arterialEnds(streets).map((node) => ({ x: streets.x[node], y: streets.y[node] }));
  let best = [];
  let most = 0;
  for (const a of ends) {
    for (const b of ends) {
      const square = (a.x - b.x) ** 2 + (a.y - b.y) ** 2;
      if (square <= most) continue;
      most = square;
      best = [a, b];
    }
  }
  return best.map((end) => {
    const near = facilityPlace(ground, end);
    return { x: Math.round(near.x), y: Math.round(near.y) };
  });
}

function baseline() {
  return {
    id: 'vans',
    name: 'Vans only',
    hubs: hubs.map((position, row) => ({ id: `hub-${row + 1}`, name: `Hub ${row + 1}`, position })),
    fleets: [
      { id: 'vans', name: 'Vans', kind: 'van', at: 'hubs', count: 'as needed' },
      { id: 'feeders', name: 'Feeders', kind: 'feeder', at: 'hubs', count: 'as needed' },
      { id: 'bikes', name: 'Cargo bikes', kind: 'bike', at: 'depots', count: 'as needed' },
    ],
  };
}

function studyOf(file) {
  const reading = checkStudy(file);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.study;
}

/** Indented as the other studies are, with a line for every place. */
function inShort(file) {
  const lines = [];
  const text = JSON.stringify(
    file,
    (_, value) => {
      if (value?.kind !== 'add-depot' && value?.kind !== 'add-locker') return value;
      return `@${lines.push(spaced(JSON.stringify(value))) - 1}@`;
    },
    2,
  );
  return `${text.replaceAll(/"@(\d+)@"/g, (_, row) => lines[Number(row)])}\n`;
}

function spaced(json) {
  return json
    .replaceAll(/([{,:])(?=["\d-])/g, '$1 ')
    .replaceAll('}', ' }')
    .replaceAll(':{', ': {');
}
