// Reads published vehicle routing instances (VRPLIB and Solomon's text) as routing problems of distance alone.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FREE_FLOW } from '../../src/network/pace.ts';
import type { RoutingProblem, RoutingStop } from '../../src/planning/problem.ts';

/** Micro-euros that stand for one unit of distance: the planner's costs are whole, the instances' distances may not be. */
export const UNIT = 1_000_000;

const folder = join(process.env.DOORSTEP_DATA ?? '../shared/data', 'vrp');

/** True if the instance and its best known solution are on this machine. */
export function isPresent(name: string): boolean {
  return existsSync(join(folder, name)) && existsSync(join(folder, solutionOf(name)));
}

function solutionOf(name: string): string {
  return name.replace(/\.\w+$/, '.sol');
}

/** Cost in units of distance that the best known solution states. */
export function bestKnown(name: string): number {
  const text = readFileSync(join(folder, solutionOf(name)), 'utf8');
  return Number(/Cost\s+([\d.]+)/i.exec(text)?.[1]);
}

interface Customer {
  readonly x: number;
  readonly y: number;
  readonly demand: number;
  readonly from: number;
  readonly until: number;
  readonly service: number;
}

/** Distances are rounded (`round`) or cut after one decimal (`trunc1`), where times too are counted in tenths. */
export function readInstance(name: string): RoutingProblem {
  const text = readFileSync(join(folder, name), 'utf8');
  const { customers, capacity, vehicles } = /NODE_COORD_SECTION/.test(text) ? readVrplib(text) : readSolomon(text);
  const hasWindows = customers.some((customer) => customer.until < Number.POSITIVE_INFINITY);
  const scale = hasWindows ? 10 : 1;
  const size = customers.length;
  const seconds = new Float64Array(size * size);
  const metres = new Float64Array(size * size);
  customers.forEach((a, i) => {
    customers.forEach((b, j) => {
      const way = Math.sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y));
      const whole = hasWindows ? Math.floor(way * 10) : Math.round(way);
      metres[i * size + j] = whole / scale;
      seconds[i * size + j] = whole;
    });
  });
  const depot = customers[0] as Customer;
  const stops: RoutingStop[] = customers.slice(1).map((customer, index) => ({
    place: index + 1,
    load: { parcels: customer.demand, volume: 0, weight: 0 },
    service: customer.service * scale,
    window: hasWindows ? { from: customer.from * scale, until: customer.until * scale } : null,
    penalty: 1e5 * UNIT,
  }));
  const fleet = {
    travel: 0,
    depot: 0,
    capacity: { parcels: capacity, volume: 0, weight: 0 },
    count: vehicles,
    dayCost: 0,
    costPerMetre: UNIT,
    costPerSecond: 0,
    minimumPaid: 0,
    shift: { from: 0, until: hasWindows ? depot.until * scale : 1e9 },
    reload: 0,
    maxTours: 1,
    range: Number.POSITIVE_INFINITY,
    pace: FREE_FLOW,
    factor: 1,
  };
  return { travel: [{ size, seconds, metres }], stops, fleets: [fleet], seed: 1 };
}

function readVrplib(text: string): { customers: Customer[]; capacity: number; vehicles: number } {
  const header = (key: string): number =>
    Number(new RegExp(`^${key}\\s*:\\s*(\\d+)`, 'm').exec(text)?.[1] ?? Number.NaN);
  const section = (key: string): number[][] => {
    const body = new RegExp(`${key}\\s*\\n([\\s\\S]*?)(?=\\n[A-Z])`).exec(text)?.[1] ?? '';
    return body.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  };
  const demands = section('DEMAND_SECTION');
  const windows = section('TIME_WINDOW_SECTION');
  const service = header('SERVICE_TIME');
  const customers = section('NODE_COORD_SECTION').map(([, x, y], index) => ({
    x: x as number,
    y: y as number,
    demand: demands[index]?.[1] as number,
    from: windows[index]?.[1] ?? 0,
    until: windows[index]?.[2] ?? Number.POSITIVE_INFINITY,
    service: index > 0 && service > 0 ? service : 0,
  }));
  const vehicles = header('VEHICLES');
  return { customers, capacity: header('CAPACITY'), vehicles: vehicles > 0 ? vehicles : Number.POSITIVE_INFINITY };
}

function readSolomon(text: string): { customers: Customer[]; capacity: number; vehicles: number } {
  const rows = text
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter((row) => row.length > 1 && row.every((value) => Number.isFinite(value)));
  const [vehicles, capacity] = rows[0] as [number, number];
  const customers = rows.slice(1).map((row) => {
    const [, x, y, demand, from, until, service] = row as [number, number, number, number, number, number, number];
    return { x, y, demand, from, until, service };
  });
  return { customers, capacity, vehicles };
}
