// Deliveries to one zone far from the hub: trucks all the way, or mobile hubs full of bike boxes and bikes from there.
import { HOUR } from '../base/units.ts';
import { matrixOf, metresOf, type Points, planTours, scatter } from './tour-length.ts';

/** The tours of both ways to deliver. */
export interface HubPlan {
  readonly deliveries: number;
  readonly truckKm: number;
  readonly hubKm: number;
  readonly bikeKm: number;
}

/** Shares of the trucks' kilometres and hours that mobile hubs and bikes together save. */
export interface Savings {
  readonly km: number;
  readonly hours: number;
}

/** The study's own figures (authors' code of Dalla Chiara et al. 2020). */
const TRUCK = { kilograms: 600, kmh: 45 };
const BIKE = { kmh: 15 };
const HUB = { count: 2, boxes: 9, km: 15 };
/** Assumptions: the product's mean parcel, a van's stop in a centre, and a zone in which 1000 deliveries are 200 a km2. */
const PARCEL = 4;
const DWELL = 300;
const ZONE = 5;

const SIDE = 1_000 * Math.sqrt(ZONE);

/** Plans both ways on a square zone with right-angled streets, with boxes of so many kilograms on the bikes. */
export function planHubs(deliveries: number, box: number, replication: number, perStop: number): HubPlan {
  const points = scatter(deliveries, SIDE, deliveries, replication);
  const from = SIDE / 2 - 1_000 * HUB.km;
  const truckKm = kilometres(points, from, Math.floor(TRUCK.kilograms / PARCEL), replication, perStop);
  let bikeKm = 0;
  let trips = 0;
  for (let hub = 0; hub < HUB.count; hub++) {
    const served = within(points, (hub * SIDE) / HUB.count, ((hub + 1) * SIDE) / HUB.count);
    if (served.x.length === 0) continue;
    const at = ((hub + 0.5) * SIDE) / HUB.count;
    bikeKm += kilometres(served, at, Math.floor(box / PARCEL), replication, perStop);
    trips += Math.ceil((served.x.length * PARCEL) / box / HUB.boxes);
  }
  return { deliveries, truckKm, hubKm: 2 * HUB.km * trips, bikeKm };
}

/** A bike's stop takes `dwellRatio` of a truck's. */
export function savingsOf({ deliveries, truckKm, hubKm, bikeKm }: HubPlan, dwellRatio: number): Savings {
  const service = (deliveries * DWELL) / HOUR;
  const truckHours = truckKm / TRUCK.kmh + service;
  const bikeHours = hubKm / TRUCK.kmh + bikeKm / BIKE.kmh + dwellRatio * service;
  return { km: 1 - (hubKm + bikeKm) / truckKm, hours: 1 - bikeHours / truckHours };
}

/** All tours from a spot level with the middle of the zone. */
function kilometres({ x, y }: Points, from: number, capacity: number, seed: number, perStop: number): number {
  const points = { x: Float64Array.from([from, ...x]), y: Float64Array.from([SIDE / 2, ...y]) };
  const plan = planTours(matrixOf(points, 'manhattan', SIDE), capacity, perStop, seed);
  const km = metresOf(plan) / 1_000;
  return km;
}

function within({ x, y }: Points, from: number, until: number): Points {
  const rows = Array.from(x.keys()).filter((row) => (x[row] as number) >= from && (x[row] as number) < until);
  const pick = (column: Float64Array): Float64Array => Float64Array.from(rows, (row) => column[row] as number);
  return { x: pick(x), y: pick(y) };
}
