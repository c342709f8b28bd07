// Random study files over towns so small that a run takes milliseconds: sound by the schema, tidied, or spoilt in a place or two.
import fc from 'fast-check';
import { HOUR } from '../../src/base/units.ts';
import { CLOCKS } from '../../src/model/clocks-catalogue.ts';
import { SIZES } from '../../src/model/parcel.ts';
import { secondsOf, studySchema } from '../../src/model/study.ts';
import { TYPE_KINDS } from '../../src/model/vehicle.ts';
import { encodeDemand } from '../../src/network/demand-block.ts';
import { DENSE, SPARSE, valuesOf } from './schema-values.ts';

const PER_HUNDRED_METRES = 100;
const coordinate = fc.integer({ min: -4, max: 4 }).map((step) => step * PER_HUNDRED_METRES);
const POSITION = fc.record({ x: coordinate, y: coordinate });

const IDS: Readonly<Record<string, readonly string[]>> = {
  hub: ['h1', 'h2'],
  depot: ['d1', 'd2'],
  locker: ['l1', 'l2'],
  fleet: ['f1', 'f2', 'f3'],
  bay: ['b1', 'b2'],
  contractor: ['k1', 'k2'],
};

/** Three places, of which two are near every town's middle. */
const BY_PLACE = {
  source: 'stops.csv',
  ...encodeDemand({ x: [0, 60, -300], y: [0, 20, 250], business: [0, 1, 0], weight: [3, 1, 2] }),
};

/** Fields by how their path ends, the first that fits: small where size costs time, and names of things that are likely to be there. */
const FIELDS: readonly (readonly [RegExp, fc.Arbitrary<unknown>])[] = [
  [/^\$schema$|^description$/, fc.string({ maxLength: 5 })],
  [/^seed$/, fc.nat(1_000_000)],
  [/^days$/, fc.record({ warmUp: fc.nat(2), measured: fc.integer({ min: 1, max: 2 }) })],
  [/^city$/, aCity()],
  [/parcelsPerDay$/, fc.integer({ min: 1, max: 40 })],
  [/rules\.effort$/, fc.constant('quick')],
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
  [/(hubs?|remove-hub>|set-hub>)(\[\])?\.(id|target)$/, fc.constantFrom(...(IDS.hub ?? []))],
  [/(depots?|remove-depot>|set-depot>)(\[\])?\.(id|target)$/, fc.constantFrom(...(IDS.depot ?? []))],
  [/(lockers?|remove-locker>|set-locker>)(\[\])?\.(id|target)$/, fc.constantFrom(...(IDS.locker ?? []))],
  [/(fleets?|remove-fleet>|set-fleet>)(\[\])?\.(id|target)$/, fc.constantFrom(...(IDS.fleet ?? []))],
  [/(bays?|remove-bay>|set-bay>)(\[\])?\.(id|target)$/, fc.constantFrom(...(IDS.bay ?? []))],
  [/\.untilDay$/, fc.nat(8)],
  [/\.except$/, fc.subarray(['electric-van', 'bike-trailer', 'walking-courier'])],
  [
    /(contractors?|remove-contractor>|set-contractor>)(\[\])?\.(id|target)$/,
    fc.constantFrom(...(IDS.contractor ?? [])),
  ],
  [/carriers\[\]\.id$|\.carrier$/, fc.constantFrom('a', 'b')],
  [/\.site$/, fc.constantFrom('s1', 's2')],
  [/sites\[\]\.id$/, fc.constantFrom('s1', 's2')],
  [/\.facility$/, fc.constantFrom('h1', 'd1', 'l1')],
  [/\.at$/, fc.constantFrom('hubs', 'hubs', 'depots', 'depots', 'h1', 'd1')],
];

function sameDay(): fc.Arbitrary<unknown> {
  return fc.record({
    share: fc.constantFrom(0, 0.2, 1),
    hours: fc.constantFrom(0.25, 2, 4, 12),
    from: fc.constantFrom('00:00', '09:00'),
    until: fc.constantFrom('09:30', '14:00', '24:00'),
  });
}

function aCity(): fc.Arbitrary<unknown> {
  return fc.record({
    kind: fc.constant('synthetic'),
    style: fc.constantFrom('european', 'grid', 'town', 'small town'),
    seed: fc.nat(3),
    radius: fc.constantFrom(200, 300, 400),
    centreRadius: fc.constantFrom(50, 150, 200),
    outskirts: fc.constantFrom(200, 500),
    addresses: fc.constantFrom(1, 2, 40, 40, 60),
    river: fc.boolean(),
    parks: fc.constantFrom(0, 1, 4),
  });
}

/** Whatever the schema takes, rules between fields left aside: as people write it, or with nearly every rule touched. */
const [sparse, dense] = [SPARSE, DENSE].map((absence) =>
  valuesOf(studySchema, (path) => FIELDS.find(([ending]) => ending.test(path))?.[1], absence),
) as [fc.Arbitrary<unknown>, fc.Arbitrary<unknown>];
const rawStudy = fc.oneof({ weight: 2, arbitrary: sparse }, { weight: 1, arbitrary: dense });

/** What the schema takes, with all that its parts may contradict each other in. */
export const untidyStudyFile: fc.Arbitrary<unknown> = rawStudy;

/** Mostly studies that can run: names made unique, hours put in order, what is unknown taken away; then perhaps spoilt. */
export const randomStudyFile: fc.Arbitrary<unknown> = fc
  .oneof(
    { weight: 6, arbitrary: rawStudy.map((raw) => tidied(raw as Table)) },
    { weight: 1, arbitrary: rawStudy },
    { weight: 3, arbitrary: fc.tuple(rawStudy, fc.array(damage(), { minLength: 1, maxLength: 3 })).map(spoilt) },
  )
  .map(withLittleDemand);

/** The default demand is a city's, which such a run has no time for. */
function withLittleDemand(raw: unknown): unknown {
  const study = raw as Table;
  const demand = study.demand === undefined ? {} : study.demand;
  if (typeof demand !== 'object' || demand === null || Array.isArray(demand) || 'parcelsPerDay' in demand) return study;
  return { ...study, demand: { ...demand, parcelsPerDay: 25 } };
}

type Table = Record<string, unknown>;

const listIn = (table: Table, key: string): Table[] => (table[key] as Table[] | undefined) ?? [];

function tidied(raw: Table): Table {
  const study = structuredClone(raw);
  orderHours(study);
  orderSizes((study.demand ?? {}) as Table);
  const rules = (study.rules ?? {}) as Table;
  const feeder = rules.feeder as Table | undefined;
  if (feeder?.waves !== undefined) feeder.waves = [...new Set(feeder.waves as string[])].sort();
  const { traffic } = rules as { traffic?: Table };
  if (traffic !== undefined) delete traffic[Number(traffic.rainShare ?? 0) > 0.5 ? 'snowShare' : 'rainShare'];
  study.sites = firstOfEach(listIn(study, 'sites'));
  const sites = new Set(listIn(study, 'sites').map(({ id }) => id));
  if (rules.zones !== undefined) rules.zones = firstOfEach(listIn(rules, 'zones'));
  for (const zone of listIn(rules, 'zones'))
    if (Number(zone.untilDay) < Number(zone.fromDay ?? 0)) delete zone.untilDay;
  const [baseline, ...variants] = study.scenarios as [Table, ...Table[]];
  for (const list of ['hubs', 'depots', 'lockers', 'fleets', 'bays', 'contractors'])
    if (baseline[list] !== undefined) baseline[list] = firstOfEach(listIn(baseline, list));
  baseline.fleets ??= [
    { id: 'f1', name: 'Vans', kind: 'van', at: 'hubs' },
    { id: 'f2', name: 'Feeders', kind: 'feeder', at: 'hubs' },
    { id: 'f3', name: 'Bikes', kind: 'bike', at: 'depots' },
  ];
  const there = new Set<unknown>(['hubs', 'depots']);
  for (const one of [...listIn(baseline, 'hubs'), ...listIn(baseline, 'depots')]) there.add(one.id);
  for (const depot of listIn(baseline, 'depots')) settle(depot, sites);
  for (const fleet of listIn(baseline, 'fleets')) fitType(fleet, there);
  const ids = new Map(
    Object.keys(IDS).map((kind) => [kind, new Set(listIn(baseline, `${kind}s`).map(({ id }) => id))]),
  );
  variants.forEach((variant, row) => {
    variant.id = `v${row}`;
    const known = new Map([...ids].map(([kind, all]) => [kind, new Set(all)]));
    if (variant.changes === undefined) return;
    variant.changes = listIn(variant, 'changes').filter((change, index) => {
      change.id = `c${index}`;
      const [verb, kind] = String(change.kind).split('-') as [string, string];
      const all = known.get(kind) ?? new Set();
      const entity = (change[kind] ?? change.set ?? {}) as Table;
      if (kind === 'depot' && verb !== 'remove') settle(entity, sites, verb === 'add');
      if (kind === 'fleet') fitType(entity, there, verb === 'set');
      if (kind === 'offer') return true;
      if (verb === 'set') return all.has(change.target);
      if (verb === 'remove') return !(kind === 'hub' && all.size < 2) && all.delete(change.target);
      if (all.has(entity.id)) return false;
      all.add(entity.id);
      return true;
    });
  });
  tidyCarriers(study);
  if (study.prices !== undefined) tidyPrices(study.prices as Table, there);
  return study;
}

/** Every carrier has a hub that stays, and nobody is named who is not there. */
function tidyCarriers(study: Table): void {
  study.carriers = firstOfEach(listIn(study, 'carriers'));
  const known = listIn(study, 'carriers').map(({ id }) => id);
  const [baseline, ...variants] = study.scenarios as [Table, ...Table[]];
  const entities = ['hubs', 'depots', 'lockers', 'fleets', 'contractors'].flatMap((list) => listIn(baseline, list));
  for (const variant of variants) {
    const changes = listIn(variant, 'changes');
    for (const change of changes) {
      const kind = String(change.kind).split('-')[1] as string;
      const set = (change[kind] ?? change.set) as Table | undefined;
      if (set !== undefined) entities.push(set);
    }
    if (known.length > 1 && variant.changes !== undefined)
      variant.changes = changes.filter(({ kind }) => !String(kind).endsWith('-hub'));
  }
  for (const entity of entities) {
    if (!known.includes(entity.carrier)) delete entity.carrier;
    if (known.length > 1 && entity.sharing === 'own' && entity.carrier === undefined) delete entity.sharing;
    if (entity.takes === 'zone' && entity.zone === undefined) entity.takes = 'all';
  }
  if (known.length < 2) return;
  baseline.hubs = known.map((carrier, row) => {
    const hub = listIn(baseline, 'hubs')[row] ?? { name: 'Hub', position: { x: 100 * row, y: 0 } };
    return { ...hub, id: `h${row + 1}`, carrier };
  });
}

function tidyPrices(prices: Table, there: ReadonlySet<unknown>): void {
  if (prices.subsidies === undefined) return;
  prices.subsidies = firstOfEach(listIn(prices, 'subsidies')).filter(({ from, to }) => from !== to);
  for (const subsidy of listIn(prices, 'subsidies')) if (!there.has(subsidy.facility)) delete subsidy.facility;
}

/** A micro-depot stands on a site that is there, or somewhere. */
function settle(depot: Table, sites: ReadonlySet<unknown>, mustStand = true): void {
  if (!sites.has(depot.site)) delete depot.site;
  if (mustStand && depot.site === undefined && depot.mobile === undefined) depot.position ??= { x: 100, y: 100 };
  if (depot.mobile !== undefined)
    (depot.mobile as Table).places = firstOfEach(listIn(depot.mobile as Table, 'places'), 'day');
}

function fitType(fleet: Table, there: ReadonlySet<unknown>, isPatch = false): void {
  if (!there.has(fleet.at)) fleet.at = 'hubs';
  const { count } = fleet;
  if (typeof count === 'object')
    fleet.count = Object.fromEntries(Object.entries(count as Table).filter(([id]) => there.has(id)));
  const type = fleet.type as keyof typeof TYPE_KINDS | undefined;
  if (type !== undefined && (isPatch || !TYPE_KINDS[type].includes(fleet.kind as never))) delete fleet.type;
  if (isPatch) delete fleet.kind;
  const workday = fleet.workday as Table | undefined;
  // Shifts begin on their day, and breaks fit into them, whatever the shift of the kind.
  if (workday !== undefined && String(workday.from) >= '23:58') delete workday.from;
  if (workday !== undefined && Number(workday.breakMinutes) > 60 * Number(workday.shiftHours ?? 4))
    delete workday.breakMinutes;
  const byClass = (fleet.speeds as { byClass?: Table } | undefined)?.byClass;
  if (byClass === undefined) return;
  if (isPatch || fleet.kind === 'bike') for (const closed of ['motorway', 'trunk']) delete byClass[closed];
  if (isPatch || fleet.kind !== 'bike') delete byClass.path;
}

function firstOfEach(entries: readonly Table[], key = 'id'): Table[] {
  const seen = new Set<unknown>();
  return entries.filter((entry) => !seen.has(entry[key]) && seen.add(entry[key]));
}

const SPANS = [
  ['opens', 'closes'],
  ['from', 'until'],
  ['businessFrom', 'businessUntil'],
  ['windowFrom', 'windowUntil'],
  ['leaseFrom', 'leaseUntil'],
] as const;

const ALONE: ReadonlySet<string> = new Set(['opens', 'businessFrom', 'windowFrom', 'leaseFrom']);

/** Whatever opens does so before it closes, where the file says both; otherwise the default stands. */
function orderHours(here: unknown): void {
  if (typeof here !== 'object' || here === null) return;
  const table = here as Table;
  for (const [first, last] of SPANS) {
    const [begin, end] = [table[first], table[last]] as [string, string];
    const isSpan = typeof begin === typeof end && begin !== end && begin !== undefined && !('shiftHours' in table);
    if (isSpan && !('amount' in table)) [table[first], table[last]] = begin < end ? [begin, end] : [end, begin];
    else if (ALONE.has(first) && !('shiftHours' in table)) {
      delete table[first];
      delete table[last];
    } else if (first === 'from' && (table.kind === 'pedestrian' || 'kmPerParcel' in table || 'takes' in table)) {
      delete table.from;
      delete table.until;
    }
  }
  for (const value of Object.values(table)) orderHours(value);
}

/** Windows are no longer than the hours in which they lie, which have room for the shortest. */
function fitWindows(demand: Table): void {
  const hours = (at: 'windowFrom' | 'windowUntil'): number =>
    secondsOf((demand[at] ?? CLOCKS[`demand.${at}`].value) as string) / HOUR;
  const span = hours('windowUntil') - hours('windowFrom');
  if (span < 0.25) for (const key of ['windowFrom', 'windowUntil', 'windowHours']) delete demand[key];
  else demand.windowHours = Math.min((demand.windowHours ?? 2) as number, span);
}

/** Sizes of which the file says all rise; of others the defaults stand. */
function orderSizes(demand: Table): void {
  fitWindows(demand);
  for (const by of ['litres', 'kilograms']) {
    const stated = demand[by] as Table | undefined;
    if (stated === undefined) continue;
    const rising = SIZES.map((size) => stated[size] as number).sort((a, b) => a - b);
    if (Object.keys(stated).length < SIZES.length) delete demand[by];
    else demand[by] = Object.fromEntries(SIZES.map((size, row) => [size, rising[row]]));
  }
}

interface Damage {
  /** Which of the study's fields, as a share of all. */
  readonly where: number;
  readonly how: 'replace' | 'remove' | 'add' | 'repeat';
  readonly what: unknown;
}

function damage(): fc.Arbitrary<Damage> {
  const ODD = [
    null,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -1,
    0,
    0.5,
    1e308,
    2 ** 53,
    '',
    'hubs',
    '24:00',
    '25:00',
    true,
    [],
    {},
  ];
  return fc.record({
    where: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    how: fc.constantFrom('replace', 'replace', 'remove', 'add', 'repeat'),
    what: fc.oneof(fc.constantFrom<unknown>(...ODD, '__proto__', [null]), fc.anything({ maxDepth: 1 })),
  });
}

function spoilt([raw, damages]: [unknown, readonly Damage[]]): unknown {
  const study = tidied(raw as Table);
  for (const { where, how, what } of damages) {
    const spots = spotsOf(study);
    const [table, key] = spots[Math.floor(where * spots.length)] ?? [study, 'name'];
    if (how === 'replace') table[key] = what;
    else if (how === 'remove') delete table[key];
    else if (how === 'add' && !Array.isArray(table)) table[`${key}x`] = what;
    else if (Array.isArray(table)) table.push(structuredClone(table[Number(key)]));
  }
  return study;
}

function spotsOf(here: unknown): (readonly [Table, string])[] {
  if (typeof here !== 'object' || here === null) return [];
  return Object.keys(here).flatMap((key) => [[here as Table, key] as const, ...spotsOf((here as Table)[key])]);
}
