// A study with rules switched on: patches laid over the bare one, each list replaced as a whole.
import type { Study } from '../../src/model/study.ts';
import { checkStudy } from '../../src/persistence/study-reader.ts';
import { BARE, type Patch } from './rule-switches.ts';

/** The town's baseline "all" has everything; the variants take away or move what is named. */
export function switchedStudy(patches: readonly Patch[], seed = 7, days = { warmUp: 0, measured: 1 }): Study {
  const { demand, rules, prices, calendar, sites, carriers, hubs, bays, contractors, depot, locker, fleets } = [
    BARE,
    ...patches,
  ].reduce((sum, patch) => merged(sum, patch) as Patch);
  const position = depot?.site !== undefined ? {} : { position: { x: 600, y: 600 } };
  const market = { id: 'market', name: 'Market', ...position, catchment: 500, ...depot };
  const box = { id: 'box', name: 'Box', position: { x: 400, y: 400 }, ...locker };
  const kinds = [
    { id: 'vans', name: 'Vans', kind: 'van', at: 'hubs', ...fleets?.van },
    { id: 'feeders', name: 'Feeders', kind: 'feeder', at: 'hubs', ...fleets?.feeder },
    { id: 'bikes', name: 'Bikes', kind: 'bike', at: 'depots', ...fleets?.bike },
  ];
  const file = {
    format: 1,
    name: 'Switched town',
    seed,
    days,
    city: { kind: 'synthetic', style: 'grid', radius: 800, centreRadius: 300, outskirts: 1_000, addresses: 80 },
    ...{ demand, rules, prices, calendar, sites, carriers },
    scenarios: [
      {
        id: 'all',
        name: 'All',
        ...{ hubs: withCarriersHubs(hubs, carriers), bays, contractors, fleets: kinds, depots: [market] },
        lockers: [box, { ...box, id: 'second-box', position: { x: 700, y: 200 } }],
      },
      {
        id: 'bare',
        name: 'Vans only',
        changes: ['depot market', 'locker box', 'locker second-box'].map((word, row) => {
          const [kind, target] = word.split(' ');
          return { id: `c${row}`, kind: `remove-${kind}`, target };
        }),
      },
      {
        id: 'moved',
        name: 'Moved',
        changes: [
          {
            id: 'c1',
            kind: 'add-depot',
            depot: { ...market, id: 'far', site: undefined, position: { x: 100, y: 900 } },
          },
          { id: 'c2', kind: 'remove-depot', target: 'market' },
          { id: 'c3', kind: 'remove-locker', target: 'second-box' },
        ],
      },
    ],
  };
  const reading = checkStudy(JSON.parse(JSON.stringify(file)));
  if (!reading.ok) throw new Error(reading.problems.map((problem) => JSON.stringify(problem)).join('\n'));
  return reading.study;
}

/** Every carrier after the first has one more hub, whatever rule says where the first one's are. */
function withCarriersHubs(hubs: Patch['hubs'] = [], carriers: Patch['carriers'] = []): Patch['hubs'] {
  const others = carriers.slice(1).map(({ id }, row) => ({
    ...{ id: `hub-${id}`, name: `Hub ${id}`, carrier: id },
    position: { x: 1_000, y: 1_000 - 500 * row },
  }));
  return [...hubs, ...others];
}

/** The second laid over the first: tables field by field, all else replaced. */
export function merged(first: unknown, second: unknown): unknown {
  if (!isTable(first) || !isTable(second)) return second === undefined ? first : second;
  const keys = new Set([...Object.keys(first), ...Object.keys(second)]);
  return Object.fromEntries([...keys].map((key) => [key, merged(first[key], second[key])]));
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
