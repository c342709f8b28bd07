import { describe, expect, test } from 'vitest';
import { problemLine } from '../../src/base/problem.ts';
import { changeSchema } from '../../src/model/study-placement.ts';
import { readStudy } from '../../src/persistence/study-reader.ts';
import { writeStudy } from '../../src/persistence/study-writer.ts';
import { aStudy } from '../builders/study.ts';

const KINDS = changeSchema.options.map((option) => option.shape.kind.value);

type Json = { [key: string]: Json } & { [index: number]: Json } & object;

/** The problems of the test study's file after something was changed in it. */
function problemsAfter(change: (file: Json) => void): string[] {
  const file = JSON.parse(writeStudy(aStudy())) as Json;
  change(file);
  const reading = readStudy(JSON.stringify(file));
  return reading.ok ? [] : reading.problems.map(problemLine);
}

const set = (path: string, value: unknown) => (file: Json) => {
  const steps = path.split('.');
  const last = steps.pop() as string;
  let here = file;
  for (const step of steps) here = here[step] as Json;
  (here as Record<string, unknown>)[last] = value;
};

describe('the reader of studies', () => {
  test('gives back what the writer wrote', () => {
    const study = aStudy();
    const reading = readStudy(writeStudy(study));
    expect(reading.ok && { ...reading.study, $schema: undefined }).toEqual({ ...study, $schema: undefined });
  });

  test('keeps the user’s schema, and writes none that leads nowhere', () => {
    const written = ($schema?: string) =>
      JSON.parse(writeStudy({ ...aStudy(), ...($schema === undefined ? {} : { $schema }) })).$schema;
    expect(written()).toBeUndefined();
    expect(written('../public/study.schema.json')).toBeUndefined();
    expect(written('https://example.org/study.schema.json')).toBe('https://example.org/study.schema.json');
  });

  test('fills in the catalogue’s defaults', () => {
    expect(aStudy().rules.maxAttempts).toBe(2);
    expect(aStudy().prices.van.hour).toBe(29);
  });

  test('names line and column of broken JSON', () => {
    const reading = readStudy('{\n  "format": 1,\n  "name": oops\n}');
    expect(reading.ok).toBe(false);
    if (!reading.ok) expect(reading.problems.map(({ path }) => path)).toEqual(['line 3, column 11']);
  });

  test('names each field that an object names twice, with the path and the place of the second', () => {
    const { hubs } = aStudy().scenarios[0];
    const plain = JSON.stringify(aStudy());
    const seed = plain.replace('"seed":7', '"seed":1,"name":"\\\\",\n "s\\u0065ed":7');
    const inList = plain.replace('"id":"hub",', '"id":"hub","name":"A \\"name\\": [, \\\\",');
    expect([seed === plain, inList === plain, hubs.length]).toEqual([false, false, 1]);
    const told = (text: string) => {
      const reading = readStudy(text);
      return reading.ok ? [] : reading.problems.map(problemLine);
    };
    expect(told(plain)).toEqual([]);
    expect(told(seed)).toEqual([
      expect.stringMatching(
        /^name: expected a field that its object names once, found a second one in line 1, column \d+$/,
      ),
      'seed: expected a field that its object names once, found a second one in line 2, column 2',
    ]);
    expect(told(inList)).toEqual([
      expect.stringMatching(
        /^scenarios\[0\]\.hubs\[0\]\.name: expected a field that its object names once, found a second/,
      ),
    ]);
    const both = inList.replace('"seed":7', '"seed":-7');
    expect(told(both).map((line) => line.split(':')[0])).toEqual(['scenarios[0].hubs[0].name', 'seed']);
  });

  test('calls an empty file an empty file', () => {
    const reading = readStudy('  \n');
    expect(!reading.ok && reading.problems[0]?.found).toBe('an empty file');
  });

  test('refuses data that is no study', () => {
    for (const text of ['[]', '3', 'null', '"x"', '{}', '{"format": 2}', '{"format": "1"}']) {
      expect(readStudy(text).ok).toBe(false);
    }
  });

  test('tells a number that no computer number holds as too large, and not as none', () => {
    const reading = readStudy('{"format": 1, "seed": 1e400}');
    const seed = reading.ok ? undefined : reading.problems.find(({ path }) => path === 'seed');
    expect(seed?.found).toBe('a number too large to be held');
  });

  test('names the only format there is as itself, not as a range', () => {
    const reading = readStudy('{"format": "doorstep-study"}');
    expect(!reading.ok && reading.problems[0]).toMatchObject({ found: '"doorstep-study"', expected: '1' });
  });

  test.each([
    ['demand.parcelsPerDay', -3, 'demand.parcelsPerDay: expected a number of at least 0, found -3'],
    ['rules.sizing.onTimeShare', 0, 'rules.sizing.onTimeShare: expected a number of at least 0.01, found 0'],
    ['seed', 1.5, 'seed: expected a whole number of at least 0, found 1.5'],
    ['seed', -1, 'seed: expected a whole number of at least 0, found -1'],
    ['name', 7, 'name: expected text, found 7'],
    ['rules.van.from', '25:00', 'rules.van.from: expected a time of day as "HH:MM", found "25:00"'],
    ['rules.assignment', 'best', 'rules.assignment: expected one of "nearest", "balanced", "cheapest", found "best"'],
    ['scenarios.0.hubs', [], 'scenarios[0].hubs: expected a list of at least 1 entry, found a list of 0'],
    [
      'scenarios.0.fleets.0.count',
      -2,
      'scenarios[0].fleets[0].count: expected a whole number from 0 to 10000, "as needed", "sized", or such numbers by the id of a facility, found -2',
    ],
    [
      'demand.parcels',
      5,
      'demand.parcels: expected only fields of the study format (see its JSON Schema), found an unknown field',
    ],
    [
      'scenarios.2.changes.0.locker.compartments.S',
      -3,
      'scenarios[2].changes[0].locker.compartments.S: expected a whole number from 0 to 2000, found -3',
    ],
    [
      'scenarios.1.changes.0.kind',
      'move',
      `scenarios[1].changes[0].kind: expected one of ${KINDS.map((kind) => `"${kind}"`).join(', ')}, found "move"`,
    ],
    [
      'scenarios.0.fleets.0.at',
      'nowhere',
      'scenarios[0].fleets[0].at: expected "hubs", "depots", or the id of a hub or micro-depot, found "nowhere"',
    ],
    ['city.kind', 'town', 'city.kind: expected one of "synthetic", "streets", found "town"'],
    [
      'rules.zones',
      [{ id: 'z', name: 'Z', kind: 'toll' }],
      'rules.zones[0].kind: expected one of "low-emission", "pedestrian", "length", found "toll"',
    ],
    [
      'rules.locker',
      { pickUpByHour: [1, 2] },
      'rules.locker.pickUpByHour: expected a list of exactly 24 entries, found a list of 2',
    ],
    [
      'rules.locker',
      { pickUpByHour: Array(25).fill(1) },
      'rules.locker.pickUpByHour: expected a list of exactly 24 entries, found a list of 25',
    ],
    [
      'rules.zones',
      [{ id: 'z', name: 'Z', kind: 'length', centre: { x: 0, y: 0 }, radius: 0 }],
      'rules.zones[0].radius: expected a number above 0, found 0',
    ],
    ['scenarios.1.id', 'vans', 'scenarios[1].id: expected an id that no other entry of the list has, found "vans"'],
    ['city.radius', 'wide', 'city.radius: expected a number, found "wide"'],
    [
      'rules.presence',
      { businessFrom: '18:00', businessUntil: '08:00' },
      'rules.presence.businessFrom: expected a time before businesses close at 08:00, found "18:00"',
    ],
    [
      'rules.traffic',
      { rainShare: 0.7, snowShare: 0.5 },
      'rules.traffic.rainShare: expected at most 0.5, as snow takes 0.5 of the days, found 0.7',
    ],
    [
      'prices.subsidies',
      [{ id: 's', from: 'city', to: 'carrier', amount: 1, per: 'depot-day', facility: 'nowhere' }],
      'prices.subsidies[0].facility: expected the id of a micro-depot of a scenario, found "nowhere"',
    ],
    [
      'prices.subsidies',
      [{ id: 's', from: 'city', to: 'carrier', amount: 1, per: 'locker-day', facility: 'hub' }],
      'prices.subsidies[0].facility: expected the id of a locker of a scenario, found "hub"',
    ],
    [
      'rules.locker',
      { pickUpByHour: Array(24).fill(0) },
      'rules.locker.pickUpByHour: expected weights with a sum above 0, found 0',
    ],
    ['demand.ordersByHour', Array(24).fill(0), 'demand.ordersByHour: expected weights with a sum above 0, found 0'],
    ['demand.litres', { S: 4 }, 'demand.litres.S: expected at least 4.7, as size XS has, found 4'],
    ['demand.kilograms', { L: 5 }, 'demand.kilograms.L: expected at least 6, as size M has, found 5'],
    [
      'demand',
      { windowFrom: '17:00' },
      'demand.windowFrom: expected a time before windows end at 16:00, found "17:00"',
    ],
    [
      'demand',
      { windowFrom: '20:00', windowUntil: '23:00', windowHours: 4.5 },
      'demand.windowFrom: expected a time from which a window of 4.5 h ends by 24:00, found "20:00"',
    ],
    [
      'demand',
      { windowFrom: '10:30', windowUntil: '13:00', windowHours: 3 },
      'demand.windowHours: expected at most 2.5, the hours from 10:30 to 13:00 in which windows lie, found 3',
    ],
    [
      'rules.traffic',
      { rainShare: 0.7, snowShare: 0.8 },
      'rules.traffic.rainShare: expected at most 0.2, as snow takes 0.8 of the days, found 0.7',
    ],
    [
      'rules.presence',
      { businessDays: ['mon', 'mon'] },
      'rules.presence.businessDays[1]: expected a weekday that no other entry of the list names, found "mon"',
    ],
    [
      'rules.presence',
      { businessDays: ['sun'] },
      'rules.presence.businessDays: expected at least one of the operating days, mon, tue, wed, thu, fri, sat, found "sun"',
    ],
    [
      'calendar',
      { operating: ['sat'] },
      'calendar.operating: expected at least one of the days on which businesses are open, mon, tue, wed, thu, fri, found "sat"',
    ],
    ['seed', 1e20, 'seed: expected a whole number from 0 to 9007199254740991, found 100000000000000000000'],
    [
      'calendar',
      { operating: ['mon', 'tue', 'mon'] },
      'calendar.operating[2]: expected a weekday that no other entry of the list names, found "mon"',
    ],
    [
      'scenarios.2.changes.0.locker.closes',
      '00:00',
      'scenarios[2].changes[0].locker.opens: expected a time before it closes at 00:00, found "00:00"',
    ],
  ])('says of %s = %j what was found and what was expected', (path, value, sentence) => {
    expect(problemsAfter(set(path, value))).toContain(sentence);
  });

  test('reports every problem at once', () => {
    const problems = problemsAfter((file) => {
      set('seed', -1)(file);
      set('demand.parcelsPerDay', 'many')(file);
      set('scenarios.0.hubs.0.position.x', null)(file);
    });
    expect(problems.length).toBe(3);
  });

  test('reports a fault of the baseline once, and not again for every scenario that takes it over', () => {
    const shut = { id: 'shut', name: 'Shut', position: { x: 300, y: 300 }, opens: '09:00', closes: '08:00' };
    expect(problemsAfter(set('scenarios.0.lockers', [shut]))).toEqual([
      'scenarios[0].lockers[0].opens: expected a time before it closes at 08:00, found "09:00"',
    ]);
  });

  test('reports wrong references beside wrong fields, and blames nothing that it filled in itself', () => {
    const problems = problemsAfter((file) => {
      set('seed', -1)(file);
      set('demand.parcels', 5)(file);
      set('rules.van.from', '25:00')(file);
      set('scenarios.0.fleets.0.at', 'nowhere')(file);
      set('scenarios.0.hubs.0.id', '?')(file);
      set('scenarios.1.id', 'vans')(file);
    });
    expect(problems).toHaveLength(6);
    expect(problems.slice(4)).toEqual([
      expect.stringContaining('scenarios[1].id: expected an id that no other'),
      expect.stringContaining('scenarios[0].fleets[0].at: expected "hubs"'),
    ]);
  });

  test('names the file where it is told which', () => {
    const first = (text: string): string => {
      const reading = readStudy(text, 'a.json');
      return reading.ok ? '' : reading.problems.map(problemLine).join();
    };
    expect(first('{"a": }')).toMatch(/^a\.json, line 1, column 7: expected a value/);
    expect(first('')).toBe('a.json: expected a study as JSON, found an empty file');
    expect(first('[1]')).toBe('a.json: expected a study as a JSON object, found a list');
  });

  test('finds the target of a change that is not there', () => {
    const problems = problemsAfter((file) => {
      (file.scenarios as Json)[1] = {
        id: 'x',
        name: 'X',
        changes: [{ id: 'c', kind: 'remove-depot', target: 'ghost' }],
      } as unknown as Json;
    });
    expect(problems).toEqual([
      'scenarios[1].changes[0].target: expected the id of a depot that is there, found "ghost"',
    ]);
  });

  test('takes a change that sets only one field and leaves the others', () => {
    const problems = problemsAfter((file) => {
      (file.scenarios as Json)[1] = {
        id: 'x',
        name: 'X',
        changes: [{ id: 'c', kind: 'set-fleet', target: 'vans', set: { count: 3 } }],
      } as unknown as Json;
    });
    expect(problems).toEqual([]);
  });
});

describe('same-day orders in a study', () => {
  test('name a dispatch rule that is known, and come between two times in order', () => {
    expect(problemsAfter(set('rules.sameDay.rule', 'telepathy'))).toEqual([
      expect.stringMatching(/^rules\.sameDay\.rule: expected one of "cheapest insertion", "gather", found "telepathy"/),
    ]);
    expect(problemsAfter(set('demand.sameDay', { share: 0.1, from: '15:00', until: '14:00' }))).toEqual([
      expect.stringContaining('demand.sameDay.from'),
    ]);
  });

  test('may be offered by the baseline and by a change of a variant', () => {
    expect(problemsAfter(set('scenarios.0.offer', { sameDayShare: 0.2 }))).toEqual([]);
    const change = { id: 'offer', kind: 'set-offer', set: { sameDayShare: 0.2 } };
    expect(problemsAfter(set('scenarios.1.changes', [change]))).toEqual([]);
    expect(problemsAfter(set('scenarios.1.changes', [{ ...change, set: { sameDayShare: 2 } }]))).toHaveLength(1);
  });
});
