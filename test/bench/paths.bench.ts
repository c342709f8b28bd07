// How fast ways are found: from one junction to all and from 200 to 200, by the contraction hierarchy, by plain Dijkstra
// on the same rows and by npm's ngraph.path where it is installed; on towns of 100,000 junctions and on real extracts.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { luckOf } from '../../src/base/luck.ts';
import { motorProfile } from '../../src/model/speeds.ts';
import { DEFAULT_SPEEDS } from '../../src/model/study-speeds.ts';
import { fillTable } from '../../src/network/bucket-table.ts';
import { contract } from '../../src/network/contraction.ts';
import type { Hierarchy } from '../../src/network/hierarchy.ts';
import { searchUp, sweepDown, upwardSearch } from '../../src/network/hierarchy-search.ts';
import { type RoadNetwork, roadNetwork, searchFrom } from '../../src/network/shortest-path.ts';
import {
  BIKE_BACKWARD,
  BIKE_FORWARD,
  buildStreetGraph,
  MOTOR_BACKWARD,
  MOTOR_FORWARD,
  type SegmentDraft,
  type StreetGraph,
  WALK,
} from '../../src/network/street-graph.ts';
import { buildSyntheticCity } from '../../src/network/synthetic-city.ts';
import { cityFromOsm, readOsm } from '../builders/osm-import.ts';
import { ngraphFinder } from './ngraph.ts';
import { measure, report } from './stopwatch.ts';

const PLACES = 200;
const LIBRARY_WAYS = 50;
const OPEN = MOTOR_FORWARD | MOTOR_BACKWARD | BIKE_FORWARD | BIKE_BACKWARD | WALK;

/** Equal blocks with crooked streets, some fast, some one-way, or with all streets alike: 102,400 junctions. */
function lattice(isUniform: boolean, columns = 320): StreetGraph {
  const luck = luckOf(1, 0).stream('bench');
  const nodes = Array.from({ length: columns * columns }, (_, node) => node);
  const x = nodes.map((node) => 100 * (node % columns));
  const y = nodes.map((node) => 100 * Math.floor(node / columns));
  const drafts: SegmentDraft[] = [];
  const street = (from: number, to: number): void => {
    const k = drafts.length;
    if (isUniform) {
      drafts.push({ from, to, roadClass: 'residential', access: OPEN });
      return;
    }
    const bend = [(x[from] as number) + 60 * luck(k), (y[from] as number) + 60 * luck(k + 1e6)];
    const oneWay = luck(k + 2e6) < 0.1 ? MOTOR_BACKWARD | BIKE_BACKWARD : 0;
    const roadClass = luck(k + 3e6) < 0.1 ? 'primary' : 'residential';
    drafts.push({ from, to, roadClass, access: OPEN & ~oneWay, between: bend });
  };
  for (const node of nodes) {
    if (node % columns > 0) street(node - 1, node);
    if (node >= columns) street(node - columns, node);
  }
  return buildStreetGraph(x, y, drafts);
}

function cities(): [string, () => StreetGraph][] {
  const settings = { style: 'grid', seed: 1, radius: 15_200, centreRadius: 2_000, outskirts: 20_000 } as const;
  const folder = join(process.env.DOORSTEP_DATA ?? '../shared/data', 'osm');
  const extracts = ['monaco', 'heidelberg'].map((name) => [name, join(folder, `${name}.osm.pbf`)] as const);
  return [
    ['lattice', () => lattice(false)],
    ['uniform lattice', () => lattice(true)],
    ['grid city', () => buildSyntheticCity({ ...settings, addresses: 1_000, river: true, parks: 10 }).streets],
    ...extracts
      .filter(([, path]) => existsSync(path))
      .map(([name, path]): [string, () => StreetGraph] => [
        name,
        () => cityFromOsm(readOsm(new Uint8Array(readFileSync(path)), name)).city.streets,
      ]),
  ];
}

/** Junctions that vans use, spread over the city. */
function someNodes(network: RoadNetwork): number[] {
  const used = [...new Set(network.outTail)];
  return Array.from({ length: PLACES }, (_, k) => used[Math.floor((k * used.length) / PLACES)] as number);
}

/** Ticks from each of the nodes to each, by rows. */
function byRows(network: RoadNetwork, nodes: readonly number[]): Int32Array {
  const table = new Int32Array(nodes.length * nodes.length);
  nodes.forEach((node, i) => {
    const row = searchFrom(network, node);
    table.set(
      nodes.map((goal) => row[goal] as number),
      i * nodes.length,
    );
  });
  return table;
}

function byHierarchy(hierarchy: Hierarchy, nodes: readonly number[]): Int32Array {
  const table = new Int32Array(nodes.length * nodes.length).fill(0x7fff_ffff);
  const seeds = nodes.map((node) => ({ node: [node], time: [0], length: [0] }));
  fillTable(hierarchy, seeds, seeds, (i, j, time) => {
    table[i * nodes.length + j] = time;
  });
  return table;
}

for (const [name, build] of cities()) {
  const network = roadNetwork(build(), motorProfile(DEFAULT_SPEEDS));
  const nodes = someNodes(network);
  let hierarchy = null as Hierarchy | null;
  const preprocessing = measure(() => (hierarchy = contract(network)), { warmUps: 0, runs: 1 });
  const made = hierarchy as unknown as Hierarchy;

  const search = upwardSearch(made, false);
  let turn = 0;
  const next = (): number => nodes[turn++ % PLACES] as number;
  const times = 20;
  const row = measure(() => {
    for (let k = 0; k < times; k++) searchFrom(network, next());
  });
  const sweep = measure(() => {
    for (let k = 0; k < times; k++) {
      searchUp(made, search, { node: [next()], time: [0], length: [0] });
      sweepDown(made, search);
    }
  });

  const expected = byRows(network, nodes);
  const plain = measure(() => byRows(network, nodes), { warmUps: 0, runs: 1 });
  const table = measure(() => byHierarchy(made, nodes));
  const found = byHierarchy(made, nodes);
  if (!found.every((ticks, at) => ticks === expected[at])) throw new Error(`${name}: the two tables differ`);

  const library = await ngraphFinder(network);
  const someWays = (): void => {
    for (let k = 0; k < LIBRARY_WAYS; k++) library?.(nodes[k] as number, nodes[PLACES - 1 - k] as number);
  };
  const each = library === null ? null : measure(someWays, { warmUps: 0, runs: 1 }) / LIBRARY_WAYS;
  const seconds = (value: number): string => value.toPrecision(3);
  report({
    bench: 'paths, CPU seconds',
    city: name,
    junctions: network.nodeCount,
    preprocessing: seconds(preprocessing),
    'one to all': seconds(sweep / times),
    'plain one to all': seconds(row / times),
    '200 x 200': seconds(table),
    'plain 200 x 200': seconds(plain),
    'times faster': (plain / table).toFixed(1),
    'ngraph.path, 200 x 200': each === null ? 'not installed' : seconds(each * PLACES * PLACES),
  });
}
