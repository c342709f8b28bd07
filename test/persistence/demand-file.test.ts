// Demand from the user's own stops and zones.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/base/problem.ts';
import { placementOf } from '../../src/model/placement.ts';
import type { City } from '../../src/network/city.ts';
import { projectionAt } from '../../src/network/projection.ts';
import { demandFromTable } from '../../src/persistence/demand-file.ts';
import { readTable } from '../../src/persistence/own-file.ts';
import { placementProblems } from '../../src/persistence/placement-check.ts';
import { checkStudy } from '../../src/persistence/study-reader.ts';
import { BUSINESS, demandRates } from '../../src/simulation/demand.ts';
import { groundOf } from '../../src/simulation/ground.ts';
import { settingOf } from '../../src/simulation/setting.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';

const TOWN = gridTown(4, 4);
const GLOBE: City = { ...TOWN, origin: { latitude: 49.4, longitude: 8.7 } };
const { demand: USUAL } = aStudy();
const file = (text: string, name = 'stops.csv') => ({ name, bytes: new TextEncoder().encode(text) });

const laid = (text: string, { name = 'stops.csv', city = TOWN } = {}) =>
  demandFromTable(readTable(file(text, name)), USUAL, groundOf(city));

function faults(text: string, more: { name?: string; city?: City } = {}): string {
  try {
    laid(text, more);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return '';
}

/** Expected parcels by address, those with any. */
const ratesOf = ({ demand }: ReturnType<typeof laid>, city = TOWN): Record<number, number> =>
  Object.fromEntries(
    [...demandRates(demand, city.addresses)].flatMap((rate, row) =>
      rate > 0 ? [[row, Math.round(rate * 1e6) / 1e6]] : [],
    ),
  );

const spot = (row: number, city = TOWN) => `${city.addresses.x[row]},${city.addresses.y[row]}`;
const polygon = (left: number, bottom: number, right: number, top: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [left, bottom],
      [right, bottom],
      [right, top],
      [left, top],
      [left, bottom],
    ],
  ],
});
const zones = (...list: readonly [object, object][]) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: list.map(([properties, geometry]) => ({ type: 'Feature', properties, geometry })),
  });

describe('a file of stops', () => {
  test('gives each address the parcels of the rows next to it, and the study their sum', () => {
    const own = laid(`x,y,parcels,note\n${spot(3)},2,a\n${spot(3)},1.5,b\n${spot(9)},4,c\n`);
    expect(ratesOf(own)).toEqual({ 3: 3.5, 9: 4 });
    expect(own.demand).toMatchObject({ parcelsPerDay: 7.5, illustrative: false, byPlace: { source: 'stops.csv' } });
    expect(own.report.join('\n')).toContain('not used: the columns note');
  });

  test('counts one parcel a row where it says nothing of parcels', () => {
    expect(ratesOf(laid(`x,y\n${spot(1)}\n${spot(1)}\n`))).toEqual({ 1: 2 });
  });

  test('with semicolons, decimal commas and a mark of byte order is the same', () => {
    const points = `x,y,parcels\n${spot(3)},2.5\n`;
    const commas = `\uFEFF${points.replaceAll(',', ';').replaceAll('.', ',')}`;
    expect(laid(commas).demand).toEqual(laid(points).demand);
  });

  test('takes "1,500" as a decimal only where semicolons separate, and else asks', () => {
    expect(ratesOf(laid(`x;y;parcels\n${spot(3).replace(',', ';')};1,500\n`))).toEqual({ 3: 1.5 });
    expect(faults(`x,y,parcels\n${spot(3)},"1,500"\n`)).toContain(
      'expected a number of at least 0, found "1,500" (1.5 or 1500?',
    );
    expect(ratesOf(laid(`x,y,parcels\n${spot(3)},"1,5"\n`))).toEqual({ 3: 1.5 });
  });

  test('in degrees lands where it lies', () => {
    const { latitude, longitude } = projectionAt({ latitude: 49.4, longitude: 8.7 }).toGlobe({
      x: GLOBE.addresses.x[5] as number,
      y: GLOBE.addresses.y[5] as number,
    });
    const own = laid(`Longitude,LAT,Parcels per day\n${longitude},${latitude},6\n`, { city: GLOBE });
    expect(ratesOf(own, GLOBE)).toEqual({ 5: 6 });
  });

  test('may be points of GeoJSON', () => {
    const point = { type: 'Point', coordinates: [TOWN.addresses.x[4], TOWN.addresses.y[4]] };
    expect(ratesOf(laid(zones([{ parcels: '3' }, point]), { name: 'stops.geojson' }))).toEqual({ 4: 3 });
  });

  test('goes to an address of its kind where one is about', () => {
    const business = [...TOWN.addresses.kind].indexOf(BUSINESS);
    const home = business + 1;
    const own = laid(`x,y,kind\n${spot(home)},shop\n${spot(business)},household\n`);
    const rows = Object.keys(ratesOf(own)).map(Number);
    expect(rows.map((row) => TOWN.addresses.kind[row] === BUSINESS).sort()).toEqual([false, true]);
  });

  test('reports what lies far from every address, and leaves its parcels out of the sum', () => {
    const own = laid(`x,y,parcels\n${spot(2)},5\n9000,9000,3\n`);
    expect(own.demand.parcelsPerDay).toBe(5);
    expect(own.report.join('\n')).toContain('1 of 2 stops more than 400 m from any address (stops.csv, line 3)');
    expect(own.report.join('\n')).toContain('left out: 3 of 8 parcels');
  });

  test.each([
    ['', 'stops.csv: expected CSV with a header row, or GeoJSON with features, found an empty file'],
    ['x,y\n', 'stops.csv: expected at least one row below it, found a header row alone'],
    ['1,2\n3,4\n', 'stops.csv, line 1: expected a header row that names the columns, found 1 2'],
    ['name,parcels\na,2\n', 'stops.csv: expected the columns lon and lat, or x and y, found name, parcels'],
    [
      'lon,lat\n8.7,49.4\n',
      'stops.csv: expected x and y in metres, as the city is synthetic, found the columns lon and lat',
    ],
    ['x,y\n1,2\n\n1,two\n', 'stops.csv, line 4, y: expected a number, found "two"'],
    ['x,y,parcels\n1,2,-1\n', 'stops.csv, line 2, parcels: expected a number of at least 0, found "-1"'],
    ['x,y,parcels\n1,2,4\n1,2,\n', 'stops.csv, line 3, parcels: expected a number of at least 0, found nothing'],
    [
      zones([{ parcels: 3 }, { type: 'Point', coordinates: [1, 2] }], [{}, { type: 'Point', coordinates: [1, 2] }]),
      'stops.csv, feature 2, parcels: expected a number of at least 0, found nothing',
    ],
    [
      'x,y,parcels\n1,2,0.0001\n',
      'stops.csv: expected at least 0.001 parcels a day at some address, found 0.0001 parcels a day',
    ],
    ['x,y,parcels\n1,2,0\n', 'stops.csv: expected parcels or people at some address, found 0 parcels'],
    ['x,y,kind\n1,2,palace\n', 'stops.csv, line 2, kind: expected one of household'],
    ['x,y,id\n1,2,a\n3,4,a\n', 'stops.csv, line 3, id: expected an id of its own, found "a", as in line 2'],
    ['x,y,parcels\n1,2,2,5\n', 'stops.csv, line 2: expected 3 fields, as in line 1, found 4 fields (decimal commas'],
    ['x,y,x\n1,2,3\n', 'stops.csv, line 1: expected each column once, found "x" twice'],
    ['x,y\n1,"2\n', 'stops.csv, line 2: expected a field that ends with a quote, found a quote that nothing closes'],
    ['x,y\n9000,1\n', 'stops.csv, line 2: expected stops in the city, found more than 400 m from any address'],
    ['{"type": "Topology"}', 'stops.csv: expected CSV with a header row, or GeoJSON with features, found an object'],
    ['{"type": ', 'stops.csv, line 1, column 10:'],
    ['{"type": "FeatureCollection", "features": []}', 'stops.csv: expected a list of features, found no feature'],
    [
      zones([{}, { type: 'LineString', coordinates: [] }]),
      'stops.csv, feature 1: expected a Point, Polygon or MultiPolygon',
    ],
  ])('like %j is refused: %s', (text, words) => {
    expect(faults(text)).toContain(words);
  });

  test('tells everything that is wrong with it at once, in the order of the file', () => {
    const text = [
      'x,y,parcels,kind,id,x',
      '1,two,-1,palace,a,',
      '1,2,3',
      '1,2,many,home,a,',
      '1,2,1,home,b,',
      '1,"2,1,home,c,',
    ].join('\n');
    expect(faults(text).split('\n')).toEqual([
      expect.stringMatching(/^stops\.csv, line 1: .* found "x" twice$/),
      'stops.csv, line 2, y: expected a number, found "two"',
      expect.stringMatching(/^stops\.csv, line 2, parcels: .* found "-1"$/),
      expect.stringMatching(/^stops\.csv, line 2, kind: .* found "palace"$/),
      'stops.csv, line 3: expected 6 fields, as in line 1, found 3 fields',
      expect.stringMatching(/^stops\.csv, line 4, parcels: .* found "many"$/),
      'stops.csv, line 4, id: expected an id of its own, found "a", as in line 2',
      expect.stringMatching(/^stops\.csv, line 6: .* a quote that nothing closes$/),
    ]);
  });

  test('tells every position off the globe, and wrong fields beside missing columns', () => {
    expect(faults('lon,lat,parcels\n200,1,x\n8,99,1\n8,1,-2\n', { city: GLOBE }).split('\n')).toHaveLength(5);
    expect(faults('name,parcels\na,x\n').split('\n')).toHaveLength(2);
  });

  test('of features tells wrong geometry beside wrong properties', () => {
    const text = zones(
      [{ parcels: -1 }, { type: 'LineString', coordinates: [] }],
      [{ parcels: 'x' }, { type: 'Point', coordinates: [1, 2] }],
    );
    expect(faults(text).split('\n')).toEqual([
      expect.stringMatching(/^stops\.csv, feature 1: expected a Point/),
      expect.stringMatching(/^stops\.csv, feature 1, parcels: /),
      expect.stringMatching(/^stops\.csv, feature 2, parcels: /),
    ]);
  });

  test('with longitude and latitude swapped is refused with the hint', () => {
    expect(faults('lon,lat\n49.4001,8.7001\n49.4002,8.7002\n', { city: GLOBE })).toContain(
      'found longitude and latitude swapped, as in 2 rows',
    );
    expect(faults('lon,lat\n-20,139\n', { city: GLOBE })).toContain('(longitude and latitude swapped?)');
  });

  test('names the first faults of many, and how many more there are', () => {
    const rows = Array.from({ length: 200 }, () => 'a,b').join('\n');
    expect(faults(`x,y\n${rows}\n`).split('\n')).toHaveLength(51);
  });

  test('of 100,000 rows is read in seconds', () => {
    const rows = Array.from({ length: 100_000 }, (_, k) => `${(k * 7) % 600},${(k * 13) % 600},1`);
    const before = process.cpuUsage();
    const own = laid(`x,y,parcels\n${rows.join('\n')}\n`);
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(5);
    expect(own.demand.parcelsPerDay).toBe(100_000);
  });
});

test('a kind that is neither a recipient nor a place is told all that there are', () => {
  expect(faults(`kind,x,y\nkiosk,${spot(1)}\n`)).toMatch(
    /kind: expected one of household, .*hub, depot, site, locker, found "kiosk"/,
  );
});

test.each([
  [1, '1 parcel a day by the file'],
  [2, '2 parcels a day by the file'],
])('a file of %i parcels says so', (parcels, words) => {
  expect(laid(`x,y,parcels\n${spot(1)},${parcels}\n`).report).toContain(words);
});

describe('a file of zones', () => {
  test('shares each zone’s parcels among its addresses as the study would', () => {
    const own = laid(
      zones([{ parcels: 30 }, polygon(-10, -10, 300, 700)], [{ parcels: 10 }, polygon(300, -10, 700, 700)]),
      {
        name: 'zones.geojson',
      },
    );
    const rates = demandRates(own.demand, TOWN.addresses);
    const usual = demandRates(USUAL, TOWN.addresses);
    const west = [...rates.keys()].filter((row) => (TOWN.addresses.x[row] as number) < 300);
    expect(west.reduce((sum, row) => sum + (rates[row] as number), 0)).toBeCloseTo(30, 5);
    expect(own.demand.parcelsPerDay).toBeCloseTo(40, 3);
    const [a, b] = west as [number, number];
    expect((rates[a] as number) / (rates[b] as number)).toBeCloseTo((usual[a] as number) / (usual[b] as number), 5);
  });

  test('of people gives the parcels that so many people get', () => {
    const own = laid(zones([{ population: '30200' }, polygon(-10, -10, 700, 700)]), { name: 'zones.json' });
    expect(own.demand).toMatchObject({ parcelsPerDay: 1000, illustrative: true });
    expect(own.report.join('\n')).toContain('50 parcels a year');
  });

  test('cuts holes out, adds up where zones overlap, and tells zones without an address', () => {
    const ring = (x: number, y: number, size: number) => polygon(x, y, x + size, y + size).coordinates[0];
    const holed = { type: 'Polygon', coordinates: [ring(-10, -10, 720), ring(190, 190, 20)] };
    const own = laid(
      zones(
        [{ parcels: 8 }, holed],
        [{ parcels: 8 }, holed],
        [{ parcels: 4, name: 'Lake' }, polygon(5000, 0, 5100, 90)],
      ),
      { name: 'zones.geojson' },
    );
    expect(own.demand.parcelsPerDay).toBeCloseTo(16, 3);
    expect(own.report.join('\n')).toContain('1 zone without an address (Lake), with 4 parcels');
  });

  test('whose rings do not return to where they began has all their corners', () => {
    const whole = polygon(-10, -10, 300, 700);
    const [ring = []] = whole.coordinates;
    const open = { type: 'Polygon', coordinates: [ring.slice(0, -1)] };
    const [a, b] = [whole, open].map((shape) => laid(zones([{ parcels: 30 }, shape]), { name: 'zones.geojson' }));
    expect(ratesOf(b as typeof a & object)).toEqual(ratesOf(a as typeof b & object));
  });

  test('with longitude and latitude the other way round is told so', () => {
    const ring = [
      [49.39, 8.69],
      [49.42, 8.69],
      [49.42, 8.72],
      [49.39, 8.72],
    ];
    const text = zones([{ parcels: 1 }, { type: 'Polygon', coordinates: [ring] }]);
    expect(faults(text, { name: 'zones.geojson', city: GLOBE })).toContain(
      'found 1 zone without any address (longitude and latitude swapped?)',
    );
  });

  test.each([
    [
      zones([
        { parcels: 1 },
        {
          type: 'Polygon',
          coordinates: [
            [
              [0, 0],
              [9, 0],
              [0, 0],
            ],
          ],
        },
      ]),
      'feature 1: expected a Point',
    ],
    [
      zones([{ parcels: 1 }, polygon(0, 0, 9, 9)], [{}, polygon(0, 0, 9, 9)]),
      'zones.geojson, feature 2, parcels: expected a number of at least 0, found nothing',
    ],
    [zones([{}, polygon(0, 0, 9, 9)]), 'zones.geojson, feature 1, parcels or population: expected a number'],
    [zones([{ parcels: 1 }, polygon(5000, 0, 5100, 9)]), 'found 1 zone without any address'],
    [
      zones([{ parcels: 1 }, polygon(0, 0, 9, 9)], [{ parcels: 1 }, { type: 'Point', coordinates: [1, 1] }]),
      'feature 2: expected a Polygon or MultiPolygon',
    ],
  ])('is refused where it is wrong', (text, words) => {
    expect(faults(text, { name: 'zones.geojson' })).toContain(words);
  });

  test('in another system of coordinates is refused', () => {
    const text = JSON.stringify({
      ...JSON.parse(zones([{ parcels: 1 }, polygon(0, 0, 9, 9)])),
      crs: { properties: { name: 'EPSG:25832' } },
    });
    expect(faults(text, { name: 'z.geojson' })).toContain('z.geojson, crs: expected longitude and latitude (WGS84)');
  });
});

describe('demand by place', () => {
  test('keeps every parcel, whatever the rows', () => {
    const row = fc.tuple(
      fc.integer({ min: 0, max: 600 }),
      fc.integer({ min: 0, max: 600 }),
      fc.integer({ min: 0, max: 5000 }),
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), (rows) => {
        const all = rows.reduce((sum, [, , parcels]) => sum + parcels, 0);
        fc.pre(all > 0);
        const own = laid(`x,y,parcels\n${rows.map((one) => one.join(',')).join('\n')}\n`);
        expect(own.demand.parcelsPerDay).toBe(all);
        const rates = demandRates(own.demand, TOWN.addresses);
        expect(rates.reduce((sum, rate) => sum + rate, 0)).toBeCloseTo(all, 4);
      }),
    );
  });

  test('leaves the luck of addresses as it was: the same rates draw the same orders', () => {
    const study = aStudy();
    const ground = groundOf(TOWN);
    const usual = demandRates(study.demand, TOWN.addresses);
    const text = [...usual].map((rate, row) => `${spot(row)},${rate}`).join('\n');
    const table = readTable(file(`x,y,parcels\n${text}\n`));
    const own = { ...study, demand: demandFromTable(table, study.demand, ground).demand };
    const ordersOf = (one: typeof study) => {
      const placement = placementOf(one, 'vans');
      if (placement === undefined) throw new Error('no scenario');
      return settingOf(one, placement, ground, 0, new Map())
        .ordersOf(0)
        .map(({ id, size, ordered }) => [id, size, ordered]);
    };
    expect(ordersOf(own)).toEqual(ordersOf(study));
    const fewer = { ...own, demand: { ...own.demand, parcelsPerDay: 30 } };
    const all = new Set(ordersOf(own).map(([id]) => id));
    expect(ordersOf(fewer).every(([id]) => all.has(id))).toBe(true);
  });

  test('that is damaged is a problem of the study, not a fault of ours', () => {
    const study = aStudy();
    const byPlace = { source: 's', encoding: 'doorstep-demand-1', data: 'AAAA' };
    const reading = checkStudy({ ...study, demand: { ...study.demand, byPlace } });
    if (!reading.ok) throw new Error('expected a study');
    const [problem] = placementProblems(reading.study, groundOf(TOWN));
    expect(problem?.path).toContain('demand.byPlace.data');
  });
});
