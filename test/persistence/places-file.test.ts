// Hubs, micro-depots, sites and lockers from the user's own file.
import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/base/problem.ts';
import { placementOf } from '../../src/model/placement.ts';
import type { City } from '../../src/network/city.ts';
import { projectionAt } from '../../src/network/projection.ts';
import { readTable } from '../../src/persistence/own-file.ts';
import { isOfPlaces, placesFromTable } from '../../src/persistence/places-file.ts';
import { groundOf } from '../../src/simulation/ground.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';

const TOWN = gridTown(4, 4);
const STUDY = aStudy();
const tableOf = (text: string, name = 'places.csv') => readTable({ name, bytes: new TextEncoder().encode(text) });
const placed = (text: string, { scenario = 'vans', city = TOWN as City, study = STUDY, name = 'places.csv' } = {}) =>
  placesFromTable(tableOf(text, name), study, groundOf(city), scenario);

function faults(text: string, more: Parameters<typeof placed>[1] = {}): string {
  try {
    placed(text, more);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return '';
}

describe('a file of places', () => {
  test('puts sites into the study and hubs, depots and lockers into the baseline, with the numbers they know', () => {
    const { study, report } = placed(
      [
        'kind;name;x;y;m2;rent;S;M;L;opens;closes;docks;colour',
        'hub;North;0;600;;;;;;;;;red',
        'site;Old shop;200;200;45,5;18;;;;7:30;19:00:00;;',
        'depot;Yard;400;200;;;;;;;;3;',
        'locker;Station;200;400;;;10;5;;;;;',
      ].join('\n'),
    );
    expect(study.sites).toEqual([
      {
        id: 'site-1',
        name: 'Old shop',
        position: { x: 200, y: 200 },
        area: 45.5,
        rent: 18,
        opens: '07:30',
        closes: '19:00',
      },
    ]);
    const baseline = placementOf(study, 'vans');
    expect(baseline?.hubs.map(({ name }) => name)).toEqual(['Hub', 'North']);
    expect(baseline?.depots).toMatchObject([{ id: 'depot-1', name: 'Yard', docks: 3, position: { x: 400, y: 200 } }]);
    expect(baseline?.lockers).toMatchObject([{ name: 'Station', compartments: { S: 10, M: 5, L: 0 } }]);
    expect(report).toEqual(['places.csv: 1 hub, 1 depot, 1 site, 1 locker placed', 'not used: colour']);
  });

  test('is told in its own columns what does not fit together in the study', () => {
    const sites = [{ id: 'yard', name: 'Yard', position: { x: 200, y: 200 }, area: 40 }];
    const study = aStudy({ sites });
    expect(faults('kind,x,y,site,m2\ndepot,200,200,yard,50\n', { study })).toBe(
      'places.csv, line 2, m2: expected at most 40 m², as its site yard offers, found 50',
    );
    const inVariant = { study, scenario: 'depots' };
    expect(faults('kind,x,y,id\nlocker,200,200,market\n', inVariant)).toContain('places.csv, line 2, id: ');
    expect(faults('kind,x,y,opens,closes\nlocker,200,200,9:00,8:00\n', inVariant)).toBe(
      'places.csv, line 2, opens: expected a time before it closes at 08:00, found "09:00"',
    );
  });

  test('goes into a variant as changes', () => {
    const { study } = placed('kind,x,y,compartments\nlocker,100,0,79\n', { scenario: 'depots' });
    expect(placementOf(study, 'vans')?.lockers).toEqual([]);
    expect(placementOf(study, 'depots')?.lockers).toMatchObject([
      { id: 'locker-1', name: 'Locker 1', compartments: { S: 32, M: 29, L: 18 } },
    ]);
  });

  test('may be GeoJSON, in degrees on a city with a place on the globe', () => {
    const origin = { latitude: 49.4, longitude: 8.7 };
    const { latitude, longitude } = projectionAt(origin).toGlobe({ x: 200, y: 0 });
    const feature = {
      type: 'Feature',
      properties: { kind: 'Parcel locker', name: 'Corner', S: 4, M: '2', L: 1, rent: 5 },
      geometry: { type: 'Point', coordinates: [longitude, latitude] },
    };
    const { study, report } = placed(JSON.stringify(feature), { city: { ...TOWN, origin }, name: 'p.geojson' });
    expect(study.scenarios[0].lockers).toMatchObject([{ name: 'Corner', position: { x: 200, y: 0 } }]);
    expect(report[1]).toBe('not used: rent (of a locker)');
  });

  test('may have columns and properties whose names mean something to a program', () => {
    const csv = placed('kind,x,y,constructor,__proto__,valueOf\nlocker,0,0,a,b,c\n');
    expect(csv.report[1]).toBe('not used: constructor, __proto__, valueOf');
    const feature =
      '{"type": "Feature", "properties": {"kind": "site", "constructor": 1, "__proto__": {"name": "x"}}, ' +
      '"geometry": {"type": "Point", "coordinates": [0, 0]}}';
    expect(placed(feature, { name: 'p.geojson' }).study.sites).toMatchObject([{ name: 'Site 1' }]);
  });

  test('takes a carrier by its name', () => {
    const study = aStudy({
      carriers: [
        { id: 'a', name: 'Red post', share: 1 },
        { id: 'b', name: 'Blue', share: 1 },
      ],
      scenarios: [
        {
          ...STUDY.scenarios[0],
          hubs: [
            { id: 'hub', name: 'Hub', position: { x: 0, y: 0 } },
            { id: 'two', name: 'Two', position: { x: 0, y: 0 }, carrier: 'b' },
          ],
        },
      ],
    });
    const done = placed('kind,x,y,carrier\nlocker,0,0,Blue\n', { study });
    expect(done.study.scenarios[0].lockers[0]?.carrier).toBe('b');
  });

  test.each([
    [
      'kind,x,y\nhub,0,0\npalace,0,0\n',
      'places.csv, line 3, kind: expected one of hub, depot, site, locker, found "palace"',
    ],
    ['kind,x,y\nconstructor,0,0\nhub,0,0\n', 'places.csv, line 2, kind: expected one of hub, depot, site, locker'],
    [
      'kind,x,y\nhub,0,5000\n',
      'places.csv, line 2: expected a place within 400 m of a street, found 4400 m from the nearest street',
    ],
    ['kind,x,y,rent\nsite,0,0,cheap\n', 'places.csv, line 2, rent: expected a number, found "cheap"'],
    ['kind,x,y,S\nlocker,0,0,-3\n', 'places.csv, line 2, s: expected a whole number from 0 to 2000, found -3'],
    ['kind,x,y,S\nlocker,0,0,0\n', 'places.csv, line 2, compartments: expected at least one compartment'],
    [
      'kind,x,y,compartments\nlocker,0,0,-3\n',
      'places.csv, line 2, compartments: expected a whole number from 1 to 4900, found -3',
    ],
    [
      'kind,x,y,compartments\nlocker,0,0,many\n',
      'places.csv, line 2, compartments: expected a whole number from 1 to 4900, found "many"',
    ],
    [
      'kind,x,y,rent\nsite,0,0,"1,500"\n',
      'places.csv, line 2, rent: expected a number, found "1,500" (1.5 or 1500? Write it without the comma)',
    ],
    [
      'kind,x,y,compartments\nlocker,0,0,"1,500"\n',
      'places.csv, line 2, compartments: expected a whole number from 1 to 4900, found "1,500" (1.5 or 1500?',
    ],
    [
      'kind,x,y\nlocker,0,"1,500"\n',
      'places.csv, line 2, y: expected a number, found "1,500" (1.5 or 1500? Write it without the comma)',
    ],
    [
      'kind,x,y,carrier\nhub,0,0,\nlocker,0,0,Green\n',
      'places.csv, line 3, carrier: expected the id of a carrier of the study, found "Green"',
    ],
    [
      'kind,x,y,site\nsite,0,0,\ndepot,0,0,nowhere\n',
      'places.csv, line 3, site: expected the id of a site, found "nowhere"',
    ],
    [
      'kind,x,y,opens,closes\nsite,0,0,09:00,08:00\n',
      'places.csv, line 2, opens: expected a time before it closes at 08:00, found "09:00"',
    ],
    [
      'kind,x,y,opens,closes\ndepot,0,0,09:00,08:00\n',
      'places.csv, line 2, opens: expected a time before it closes at 08:00, found "09:00"',
    ],
    ['kind,x,y,id\nhub,0,0,depots\n', 'places.csv, line 2, id: expected ids that no other facility has'],
    ['kind,x,y,opens\nsite,0,0,dawn\n', 'places.csv, line 2, opens: expected a time of day as "HH:MM", found "dawn"'],
    ['kind,x,y,id\nsite,0,0,a b\n', 'places.csv, line 2, id: expected letters, digits'],
    [
      'kind,x,y,id\nsite,0,0,a\nlocker,0,0,a\n',
      'places.csv, line 3, id: expected an id that nothing else has, found "a"',
    ],
    ['kind,x,y,id\ndepot,0,0,market\n', 'places.csv, line 2, id: expected an id that nothing else has, found "market"'],
    ['kind,x,y,site\ndepot,0,0,nowhere\n', 'expected the id of a site, found "nowhere"'],
  ])('like %j is refused whole: %s', (text, words) => {
    expect(faults(text)).toContain(words);
  });

  test('tells everything that is wrong with it at once, but nothing that follows from another wrong row', () => {
    const text = [
      'kind,x,y,id,site,rent,opens,closes',
      'palace,0,0,p,,,,',
      'site,0,0,s,,cheap,,',
      'depot,0,zero,d,s,,09:00,08:00',
      'depot,0,0,e,nowhere,,,',
      'hub,0,5000,h,,,,',
      'locker,0,0',
    ].join('\n');
    expect(faults(text).split('\n')).toEqual([
      'places.csv, line 2, kind: expected one of hub, depot, site, locker, found "palace"',
      'places.csv, line 3, rent: expected a number, found "cheap"',
      'places.csv, line 4, y: expected a number, found "zero"',
      'places.csv, line 4, opens: expected a time before it closes at 08:00, found "09:00"',
      'places.csv, line 5, site: expected the id of a site, found "nowhere"',
      'places.csv, line 6: expected a place within 400 m of a street, found 4400 m from the nearest street',
      'places.csv, line 7: expected 8 fields, as in line 1, found 3 fields',
    ]);
  });

  test('in a variant is told with its line, too', () => {
    const text = 'kind,x,y,carrier,opens,closes\nlocker,0,0,,,\nlocker,0,0,Green,,\ndepot,0,0,,09:00,08:00\n';
    expect(faults(text, { scenario: 'depots' }).split('\n')).toEqual([
      'places.csv, line 3, carrier: expected the id of a carrier of the study, found "Green"',
      'places.csv, line 4, opens: expected a time before it closes at 08:00, found "09:00"',
    ]);
  });
});

test('rows that name a kind of place are told from stops', () => {
  expect(isOfPlaces(tableOf('kind,x,y\nsite,0,0\n'))).toBe(true);
  expect(isOfPlaces(tableOf('kind,x,y\nshop,0,0\n'))).toBe(false);
  expect(isOfPlaces(tableOf('x,y\n0,0\n'))).toBe(false);
});
