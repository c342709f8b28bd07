// What the fields of a random study hold, where the schema alone would make runs long or name what is not there.
import fc from 'fast-check';
import { encodeDemand } from '../../src/network/demand-block.ts';
import { mappedTown } from './mapped-towns.ts';

const PER_HUNDRED_METRES = 100;
const coordinate = fc.integer({ min: -4, max: 4 }).map((step) => step * PER_HUNDRED_METRES);
const POSITION = fc.record({ x: coordinate, y: coordinate });

/** Three places, of which two are near every town's middle. */
const BY_PLACE = {
  source: 'stops.csv',
  ...encodeDemand({ x: [0, 60, -300], y: [0, 20, 250], business: [0, 1, 0], weight: [3, 1, 2] }),
};

const SYNTHETIC_TOWNS = 36;
const MAPPED_TOWNS = 6;
/** Imported when they are first drawn. */
const towns = new Map<number, unknown>();

/** The name of a thing in its list or in a change that adds it, and where a change says which one it is for. */
const nameOf = (kind: string): RegExp =>
  new RegExp(`(?:\\b${kind}s\\[\\]|-${kind}>\\.${kind})\\.id$|<(?:set|remove)-${kind}>\\.target$`);

const NAMES: readonly (readonly [RegExp, fc.Arbitrary<unknown>])[] = [
  [nameOf('hub'), fc.constantFrom('h1', 'h2', 'h3')],
  [nameOf('depot'), fc.constantFrom('d1', 'd2', 'd3')],
  [nameOf('locker'), fc.constantFrom('l1', 'l2', 'l3')],
  [nameOf('fleet'), fc.constantFrom('f1', 'f2', 'f3', 'f4')],
  [nameOf('bay'), fc.constantFrom('b1', 'b2', 'b3')],
  [nameOf('contractor'), fc.constantFrom('k1', 'k2', 'k3')],
  [/^carriers\[\]\.id$|\.carrier$/, fc.constantFrom('a', 'b')],
  [/^sites\[\]\.id$|^scenarios.*\.site$/, fc.constantFrom('s1', 's2')],
  [/\.except$/, fc.subarray(['electric-van', 'bike-trailer', 'walking-courier', 'f1', 'k1'])],
  [/\.subsidies\[\]\.facility$/, fc.constantFrom('h1', 'd1', 'd2', 'l1')],
  [/\.at$/, fc.constantFrom('hubs', 'hubs', 'depots', 'depots', 'h1', 'd1')],
];

/** Fields by how their path ends, the first that fits. */
const FIELDS: readonly (readonly [RegExp, fc.Arbitrary<unknown>])[] = [
  ...NAMES,
  [/^\$schema$|^description$/, fc.string({ maxLength: 5 })],
  [/^seed$/, fc.nat(1_000_000)],
  [/^days$/, fc.record({ warmUp: fc.nat(2), measured: fc.integer({ min: 1, max: 2 }) })],
  [/^city$/, aCity()],
  [/parcelsPerDay$/, fc.integer({ min: 1, max: 40 })],
  [/peakFactor$/, fc.constantFrom(1, 1.5, 3)],
  [/pickUps\.(household|business)$/, fc.constantFrom(0, 0.1, 1)],
  [/rules\.effort$/, fc.constantFrom('quick', 'standard', 'thorough')],
  [/(position|centre|middle)$/, POSITION],
  [/contractors?(\[\])?\.zone\.radius$|set\.zone\.radius$/, fc.integer({ min: 1, max: 600 })],
  [/zones\[\].*\.radius$/, fc.integer({ min: 1, max: 600 })],
  [/(catchment|radius|reach)$/, fc.integer({ min: 0, max: 1_000 })],
  [/^demand\.sameDay$/, sameDay()],
  [/^demand\.byPlace$/, fc.constantFrom<unknown>(undefined, undefined, undefined, BY_PLACE)],
  [/sameDayShare$/, fc.constantFrom(0, 0.3, 1)],
  [
    /\.count$/,
    fc.constantFrom<unknown>('as needed', 'as needed', 'sized', 0, 1, 3, 20, { h1: 2 }, { d1: 2 }, { h1: 1, d1: 3 }),
  ],
  [/\.(fromDay|leaseFrom)$/, fc.nat(3)],
  [/\.(untilDay|leaseUntil)$/, fc.nat(8)],
];

/** Values for the field at a path; undefined where the schema knows enough. */
export function valuesAt(path: string): fc.Arbitrary<unknown> | undefined {
  return FIELDS.find(([ending]) => ending.test(path))?.[1];
}

function sameDay(): fc.Arbitrary<unknown> {
  return fc.record({
    share: fc.constantFrom(0, 0.2, 1),
    hours: fc.constantFrom(0.25, 2, 4, 12),
    from: fc.constantFrom('00:00', '09:00'),
    until: fc.constantFrom('09:30', '14:00', '24:00'),
  });
}

function aCity(): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.nat(SYNTHETIC_TOWNS - 1).map(synthetic) },
    { weight: 1, arbitrary: fc.nat(MAPPED_TOWNS - 1).map(mapped) },
  );
}

/** A few dozen towns: laying one out takes longer than a run. */
function synthetic(number: number): unknown {
  const one = <Value>(...values: readonly Value[]): Value => values[number % values.length] as Value;
  const far = number % 3 === 0;
  return {
    kind: 'synthetic',
    style: one('european', 'grid', 'town', 'small town'),
    seed: number,
    radius: one(200, 300, 400),
    centreRadius: one(50, 150, 200, 50, 150),
    outskirts: far ? 500 : 200,
    addresses: one(1, 40, 60, 40, 2, 40, 60),
    ...(far ? {} : { river: number % 2 === 0, parks: one(0, 1, 4, 1, 4) }),
  };
}

function mapped(number: number): unknown {
  const town = towns.get(number) ?? mappedTown(number);
  towns.set(number, town);
  return town;
}
