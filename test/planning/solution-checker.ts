// Checks a solution file against the text of a VRPLIB or Solomon file, sharing nothing with the readers and the planner.

export interface Checked {
  readonly routes: readonly (readonly number[])[];
  /** Sum of the legs, each rounded or, with windows, cut after one decimal. */
  readonly cost: number;
}

interface Node {
  x: number;
  y: number;
  demand: number;
  from: number;
  until: number;
  service: number;
}

/** Throws at the first thing that is wrong. */
export function checkSolution(instance: string, solution: string): Checked {
  const { nodes, capacity, vehicles, hasWindows } = instance.includes('NODE_COORD_SECTION')
    ? fromVrplib(instance)
    : fromSolomon(instance);
  const lines = solution.trim().split('\n');
  const cost = Number(/^Cost ([\d.]+)$/.exec(lines.pop() as string)?.[1]);
  const routes = lines.map((line, index) => {
    const [, number, stops] = /^Route #(\d+): ([\d ]+)$/.exec(line) as RegExpExecArray;
    if (Number(number) !== index + 1) throw new Error(`expected route ${index + 1}, found ${line}`);
    return (stops as string).split(' ').map(Number);
  });
  if (routes.length > vehicles) throw new Error(`expected at most ${vehicles} routes, found ${routes.length}`);
  const visited = routes.flat().sort((a, b) => a - b);
  if (visited.join() !== [...nodes.keys()].slice(1).join()) throw new Error(`visits ${visited.join()}`);
  const between = (a: number, b: number): number => {
    const [from, to] = [nodes[a] as Node, nodes[b] as Node];
    const way = Math.hypot(from.x - to.x, from.y - to.y);
    return hasWindows ? Math.floor(way * 10) / 10 : Math.round(way);
  };
  let sum = 0;
  for (const route of routes) {
    let [at, now, load] = [0, 0, 0];
    for (const stop of [...route, 0]) {
      const { demand, from, until, service } = nodes[stop] as Node;
      sum += between(at, stop);
      load += demand;
      now = Math.max(now + between(at, stop), from);
      if (now > until + 1e-9) throw new Error(`reaches ${stop} at ${now}, after ${until}`);
      now += service;
      at = stop;
    }
    if (load > capacity) throw new Error(`carries ${load}, above ${capacity}`);
  }
  if (Math.abs(sum - cost) > 1e-6) throw new Error(`expected a cost of ${sum}, found ${cost}`);
  return { routes, cost };
}

function fromVrplib(text: string) {
  const section = (name: string): number[][] =>
    ((text.split(`${name}_SECTION`)[1] ?? '').split(/[A-Z]/)[0] as string)
      .trim()
      .split('\n')
      .map((line) => line.trim().split(/\s+/).map(Number));
  const demands = section('DEMAND');
  const nodes = section('NODE_COORD').map(([, x, y], index): Node => {
    const demand = demands[index]?.[1] as number;
    return { x: x as number, y: y as number, demand, from: 0, until: Number.POSITIVE_INFINITY, service: 0 };
  });
  const header = (key: string): number => Number(new RegExp(`${key}\\s*:\\s*(\\d+)`).exec(text)?.[1]);
  return { nodes, capacity: header('CAPACITY'), vehicles: header('VEHICLES') || 1e9, hasWindows: false };
}

function fromSolomon(text: string) {
  const rows = text.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  const [vehicles, capacity] = rows.find((row) => row.length === 2 && !row.some(Number.isNaN)) as [number, number];
  const nodes = rows
    .filter((row) => row.length === 7 && !row.some(Number.isNaN))
    .map(([, x, y, demand, from, until, service]) => ({ x, y, demand, from, until, service }) as Node);
  return { nodes, capacity, vehicles, hasWindows: true };
}
