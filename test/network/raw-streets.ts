// An extract's streets as OpenStreetMap has them, node by node, to check driven lines against. Shares nothing with the
// making of the street graph or the search for ways but the reading of the file and the projection.
import type { OsmExtract } from '../../src/network/osm-extract.ts';
import { projectionAt } from '../../src/network/projection.ts';
import { isShutOneWay, type RawAccess, rawAccess } from './raw-access.ts';
import { barredNodes, rawBarriers } from './raw-barriers.ts';
import { whyNoRide } from './raw-rides.ts';
import { rawTurns, type Step } from './raw-turns.ts';
import { whyNoWalk } from './raw-walks.ts';

type Position = Parameters<typeof projectionAt>[0];

/** Decimetres that a driven line may run beside the street that it follows: what simplifying and rounding leave. */
const BESIDE = 6;
/** The same for bikes: they pass bollards, where a bend at one may be drawn a metre early. */
const BESIDE_BOLLARD = 14;

export interface RawStreets {
  /** What is wrong with a driven line of points in metres of the plane, in words; empty if nothing is. */
  check(x: Float64Array, y: Float64Array): string[];
  /** The same of a line that a cargo bike rode. */
  checkRide(x: Float64Array, y: Float64Array): string[];
  /** The same of a line that somebody walked. */
  checkWalk(x: Float64Array, y: Float64Array): string[];
}

export function rawStreets(extract: OsmExtract, origin: Position): RawStreets {
  const tagsOf = ({ way }: Step) => extract.wayTags[way] as Readonly<Record<string, string>>;
  const { toPlane } = projectionAt(origin);
  const spots = Array.from(extract.nodeId, (_, node): [number, number] => {
    const { x, y } = toPlane({
      latitude: (extract.latitude[node] as number) / 1e7,
      longitude: (extract.longitude[node] as number) / 1e7,
    });
    return [10 * x, 10 * y];
  });
  const steps = new Map<number, Step[]>();
  const at = new Map<string, number[]>();
  const keyOf = (x: number, y: number): string => `${Math.round(x)} ${Math.round(y)}`;
  extract.wayTags.forEach((tags, way) => {
    // The edge of a square often lies on the streets around it.
    if (tags.highway === undefined || tags.area === 'yes') return;
    const nodes = extract.wayNode.subarray(extract.wayStart[way], extract.wayStart[way + 1]);
    for (let k = 0; k < nodes.length; k++) {
      const node = nodes[k] as number;
      const next = nodes[k + 1] ?? -1;
      if (node === -1) continue;
      const [x, y] = spots[node] as [number, number];
      const there = at.get(keyOf(x, y)) ?? [];
      if (!there.includes(node)) at.set(keyOf(x, y), [...there, node]);
      if (next === -1) continue;
      for (const step of [
        { way, from: node, to: next, forward: true },
        { way, from: next, to: node, forward: false },
      ]) {
        steps.set(step.from, [...(steps.get(step.from) ?? []), step]);
      }
    }
  });

  /** Steps from a node along the straight from one point to another until `isThere`, or null where there are none. */
  const follow = (
    start: number,
    a: readonly [number, number],
    b: readonly [number, number],
    isThere: (node: number, along: number) => boolean,
    isWrong: (step: Step) => boolean,
    beside: number,
  ): Step[] | null => {
    const span = Math.hypot(b[0] - a[0], b[1] - a[1]);
    const placed = (node: number): { along: number; off: number } => {
      const [x, y] = spots[node] as [number, number];
      const [ux, uy] = [(b[0] - a[0]) / span, (b[1] - a[1]) / span];
      return { along: (x - a[0]) * ux + (y - a[1]) * uy, off: Math.abs((x - a[0]) * uy - (y - a[1]) * ux) };
    };
    const open: { node: number; path: Step[] }[] = [{ node: start, path: [] }];
    const seen = new Set([start]);
    for (let here = open.shift(); here !== undefined; here = open.shift()) {
      const { along } = placed(here.node);
      if (here.path.length > 0 && isThere(here.node, along)) return here.path;
      const candidates = [...(steps.get(here.node) ?? [])].sort((p, q) => Number(isWrong(p)) - Number(isWrong(q)));
      for (const step of candidates) {
        const next = placed(step.to);
        if (seen.has(step.to) || next.off > beside || next.along < along - beside) continue;
        if (next.along > span + beside && !isThere(step.to, next.along)) continue;
        seen.add(step.to);
        open.push({ node: step.to, path: [...here.path, step] });
      }
    }
    return null;
  };

  const isWrongWay = ({ way, forward }: Step): boolean => {
    const tags = extract.wayTags[way] as Readonly<Record<string, string>>;
    const oneWay =
      tags['oneway:goods'] ??
      tags['oneway:motorcar'] ??
      tags['oneway:motor_vehicle'] ??
      tags['oneway:vehicle'] ??
      tags.oneway ??
      (tags.junction === 'roundabout' || tags.highway === 'motorway' || tags.highway === 'motorway_link'
        ? 'yes'
        : 'no');
    if (isShutOneWay(tags, forward ? 'forward' : 'backward')) return true;
    if (['yes', 'true', '1'].includes(oneWay)) return !forward;
    return ['-1', 'reverse'].includes(oneWay) && forward;
  };

  const turns = rawTurns(extract, 'van');
  const turnsOfBikes = rawTurns(extract, 'bike');
  const accessOf = extract.wayTags.map(rawAccess);
  const barred = barredNodes(
    extract,
    'van',
    (way) => accessOf[way] !== 'closed' && isStreet(extract.wayTags[way] ?? {}),
  );
  const barriers = rawBarriers(extract, barred);
  const barriersToBikes = rawBarriers(
    extract,
    barredNodes(extract, 'bike', () => true),
  );
  const barriersToWalkers = rawBarriers(
    extract,
    barredNodes(extract, 'walker', () => true),
  );
  const isOnlyWay = onlyWays(
    [...steps.values()].flat().filter((step) => !isWrongWay(step) && isStreet(extract.wayTags[step.way] ?? {})),
    (step) => accessOf[step.way] as RawAccess,
    barred,
  );

  /** The steps that a line follows, of several on one spot those that are right; what follows none goes to `problems`. */
  const pathOf = (
    x: Float64Array,
    y: Float64Array,
    isWrong: (step: Step) => boolean,
    problems: string[],
    beside: number,
  ): Step[] => {
    const points = Array.from(x, (px, k): [number, number] => [10 * px, 10 * (y[k] as number)]);
    // Junctions and bends lie on whole decimetres; a place near one does not stand for it.
    const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-6;
    const nodesAt = points.map(([px, py]) => (isWhole(px) && isWhole(py) ? (at.get(keyOf(px, py)) ?? []) : []));
    const known = nodesAt.flatMap((nodes, k) => (nodes.length > 0 ? [k] : []));
    const path: Step[] = [];
    // Between known nodes; other points (a bollard's cut, the ends) lie on the straight between two of them.
    let here: number[] = known.length > 0 ? (nodesAt[known[0] as number] as number[]) : [];
    for (let k = 1; k < known.length; k++) {
      const [a, b] = [points[known[k - 1] as number], points[known[k] as number]] as [
        [number, number],
        [number, number],
      ];
      if (a[0] === b[0] && a[1] === b[1]) continue;
      const goals = nodesAt[known[k] as number] as number[];
      const found = here
        .map((node) => follow(node, a, b, (to) => goals.includes(to), isWrong, beside))
        .find((way) => way !== null);
      if (found === undefined || found === null) problems.push(`no street from ${a} to ${b} (decimetres)`);
      else path.push(...found);
      const last = path[path.length - 1];
      here = last !== undefined && goals.includes(last.to) ? [last.to] : goals;
    }
    const first = known[0];
    const lastKnown = known[known.length - 1];
    if (first !== undefined && first > 0 && path[0] !== undefined) {
      // Where the leg begins within a street: look back along it from its first known node.
      const back = follow(
        path[0].from,
        points[first] as [number, number],
        points[first - 1] as [number, number],
        beyond(points[first], points[first - 1]),
        isWrong,
        beside,
      );
      if (back !== null) {
        path.unshift(
          ...back.reverse().map((step) => ({ way: step.way, from: step.to, to: step.from, forward: !step.forward })),
        );
      }
    }
    const end = path[path.length - 1];
    if (lastKnown !== undefined && lastKnown < points.length - 1 && end !== undefined) {
      const on = follow(
        end.to,
        points[lastKnown] as [number, number],
        points[lastKnown + 1] as [number, number],
        beyond(points[lastKnown], points[lastKnown + 1]),
        isWrong,
        beside,
      );
      if (on !== null) path.push(...on);
    }
    return path;
  };

  return {
    checkRide(x, y) {
      const problems: string[] = [];
      const why = (step: Step): string | null => whyNoRide(tagsOf(step), step.forward);
      const path = pathOf(x, y, (step) => why(step) !== null, problems, BESIDE_BOLLARD);
      for (const step of path) {
        const found = why(step);
        if (found !== null) problems.push(`way ${extract.wayId[step.way]} ridden: ${found}`);
      }
      problems.push(...turnsOfBikes(path), ...barriersToBikes(path));
      return problems;
    },
    checkWalk(x, y) {
      const problems: string[] = [];
      const why = (step: Step): string | null => whyNoWalk(tagsOf(step));
      const path = pathOf(x, y, (step) => why(step) !== null, problems, BESIDE_BOLLARD);
      for (const step of path) {
        const found = why(step);
        if (found !== null) problems.push(`way ${extract.wayId[step.way]} walked: ${found}`);
      }
      problems.push(...barriersToWalkers(path));
      return problems;
    },
    check(x, y) {
      const problems: string[] = [];
      const path = pathOf(x, y, isWrongWay, problems, BESIDE);
      for (const step of path) {
        if (isWrongWay(step)) problems.push(`way ${extract.wayId[step.way]} driven against its direction`);
      }
      const access = path.map(({ way }) => accessOf[way] as RawAccess);
      path.forEach(({ way }, k) => {
        if (access[k] === 'closed') problems.push(`way ${extract.wayId[way]}, closed to vans, driven`);
      });
      for (const [from, until] of passages(access)) {
        if (path.slice(from, until).some((step) => isOnlyWay(step.from) || isOnlyWay(step.to))) continue;
        const ways = new Set(path.slice(from, until).map(({ way }) => extract.wayId[way]));
        problems.push(`ways ${[...ways].join()}, for who has business there, passed through`);
      }
      problems.push(...turns(path), ...barriers(path));
      return problems;
    },
  };
}

/** False for what leads to one door or parking space. */
function isStreet(tags: Readonly<Record<string, string>>): boolean {
  return !/^(driveway|parking_aisle|drive-through|emergency_access)$/.test(tags.service ?? '');
}

/**
 * True for nodes of streets for business only that are the only way to other streets: of such a group of streets, some node
 * is on an open street that cannot be driven to and from all others without them.
 */
function onlyWays(
  steps: readonly Step[],
  access: (step: Step) => RawAccess,
  barred: ReadonlySet<number>,
): (node: number) => boolean {
  const open = steps.filter((step) => access(step) === 'open');
  const business = steps.filter((step) => access(step) === 'business');
  const count = steps.reduce((most, { from, to }) => Math.max(most, from + 1, to + 1), 0);
  const spread = (links: readonly (readonly [number, number])[], seeds: readonly number[]): Uint8Array => {
    const next = new Map<number, number[]>();
    for (const [from, to] of links) next.set(from, [...(next.get(from) ?? []), to]);
    const seen = new Uint8Array(count);
    const queue = [...seeds];
    for (const node of seeds) seen[node] = 1;
    for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
      for (const far of next.get(node) ?? []) {
        if (seen[far] === 0) queue.push(far);
        seen[far] = 1;
      }
    }
    return seen;
  };
  // To a barrier one comes, but not past it.
  const ahead = open.filter(({ from }) => !barred.has(from)).map(({ from, to }) => [from, to] as const);
  const back = open.filter(({ to }) => !barred.has(to)).map(({ from, to }) => [to, from] as const);
  // Of a few nodes, the part of the one that reaches most and is reached from there.
  const parts = Array.from({ length: 40 }, (_, k) => (open[Math.floor((k * open.length) / 40)] as Step).from).map(
    (node) => {
      const [out, home] = [spread(ahead, [node]), spread(back, [node])];
      return out.map((value, row) => value & (home[row] as number));
    },
  );
  const size = (part: Uint8Array): number => part.reduce((sum, value) => sum + value, 0);
  const main = parts.reduce((best, part) => (size(part) > size(best) ? part : best));
  const lost = new Set(open.flatMap(({ from, to }) => [from, to]).filter((node) => main[node] === 0));
  const both = business.flatMap(({ from, to }) => [[from, to] as const, [to, from] as const]);
  const needed = spread(
    both,
    business.flatMap(({ from, to }) => [from, to]).filter((node) => lost.has(node)),
  );
  return (node) => needed[node] === 1;
}

/** From where to where a way leads through streets for business only and out of them again on both sides. */
function passages(access: readonly RawAccess[]): [number, number][] {
  const found: [number, number][] = [];
  for (let from = 0; from < access.length; from++) {
    if (access[from] !== 'business') continue;
    let until = from;
    while (access[until] === 'business') until++;
    if (from > 0 && until < access.length) found.push([from, until]);
    from = until;
  }
  return found;
}

/** True for a node at or beyond the far one of two points. */
function beyond(a: [number, number] | undefined, b: [number, number] | undefined) {
  const span = a === undefined || b === undefined ? 0 : Math.hypot(b[0] - a[0], b[1] - a[1]);
  return (_: number, along: number): boolean => along >= span - 1;
}
