// Too many stops for one routing problem become several, each of a neighbourhood, with its share of the vehicles.

import { splitByPlace } from '../network/neighbourhood-split.ts';
import { placePoint } from '../network/place-index.ts';
import type { RoutingFleet } from '../planning/problem.ts';
import type { Facility } from './facts.ts';
import { luckKey } from './place-luck.ts';
import type { Run } from './run-state.ts';
import { type StopDraft, stopsByAddress } from './stop-draft.ts';
import { unbound } from './window-group.ts';
import type { PlanningRequest } from './world.ts';

/**
 * Stops that one problem may have, and about how many it has where they are cut up (assumption). Time and room for a
 * problem's matrices grow with the square of its stops; what the seams cost falls with the size of the parts.
 */
const MOST_STOPS = 1_600;
const PART_STOPS = 1_000;

/** Vehicles of a problem: for each fleet, whom it stands for. */
export interface PlanningFleets {
  readonly fleets: PlanningRequest['fleets'];
  readonly routing: readonly RoutingFleet[];
}

type Question = Pick<PlanningRequest, 'facility' | 'kind' | 'day' | 'dispatched'>;
type Ask = (
  stops: readonly StopDraft[],
  luck: number,
  share: (fleets: PlanningFleets) => PlanningFleets,
) => Pick<PlanningRequest, 'stops' | 'fleets' | 'windows' | 'resting' | 'byClock' | 'atFirst' | 'problem'>;

/** Into how many problems so many stops are cut. */
export function partsOf(stops: number): number {
  return stops <= MOST_STOPS ? 1 : Math.ceil(stops / PART_STOPS);
}

/** Asks for each part on its own. `luck` is the whole question's; `isLast`: what is left out is not offered again. */
export function requestParts(
  run: Run,
  question: Question,
  stops: readonly StopDraft[],
  { parts, luck, isLast }: { readonly parts: number; readonly luck: number; readonly isLast: boolean },
  ask: Ask,
): void {
  const { ground, draws, facilities } = run.setting;
  const points = stops.map(({ place }) => placePoint(ground.city.streets, place));
  const split = splitByPlace(
    points.map(({ x }) => x),
    points.map(({ y }) => y),
    parts,
  );
  const facility = luckKey(run.setting, facilities[question.facility] as Facility);
  const whole = Math.floor(luck * 2 ** 31);
  split.forEach((rows, part) => {
    let isShared = false;
    const share = ({ fleets, routing }: PlanningFleets): PlanningFleets => {
      isShared = !isLast && routing.some(({ count }) => Number.isFinite(count));
      return shareOf({ fleets, routing }, part, split.length);
    };
    const mine = rows.map((row) => stops[row] as StopDraft);
    const asked = ask(mine, draws.plannerPart(facility * 4_096 + part, whole), share);
    run.world.requests.push({ ...question, ...asked, part: { isLast: part === split.length - 1, isShared } });
  });
}

/**
 * The vehicles of one part. As many as needed are as many as needed for each; counted ones are dealt out in turn, on from
 * fleet to fleet, so that the parts together have neither more nor fewer and none has two more than another.
 */
export function shareOf({ fleets, routing }: PlanningFleets, part: number, parts: number): PlanningFleets {
  const mine: { fleet: PlanningRequest['fleets'][number]; routing: RoutingFleet }[] = [];
  let dealt = 0;
  /** Of so many vehicles dealt out, those that came to this part. */
  const cameOf = (vehicles: number): number => Math.floor((vehicles + parts - 1 - part) / parts);
  routing.forEach((fleet, row) => {
    let { count } = fleet;
    if (Number.isFinite(count)) {
      const before = dealt;
      dealt += count;
      count = cameOf(dealt) - cameOf(before);
    }
    const who = fleets[row] as PlanningRequest['fleets'][number];
    if (count > 0) mine.push({ fleet: who, routing: { ...fleet, count } });
  });
  return { fleets: mine.map(({ fleet }) => fleet), routing: mine.map(({ routing: fleet }) => fleet) };
}

/** True if a stop that a part leaves out waits until all parts are planned, when vehicles that others left may take it. */
export function holdOver(run: Run, { part, facility, kind }: PlanningRequest, stop: StopDraft): boolean {
  if (part?.isShared !== true) return false;
  run.world.heldOver.push({ facility, kind, stop });
  return true;
}

/**
 * A stop that a plan leaves out, without what its window does not bind: that waits to be asked for by itself, as a
 * dispatcher who misses a window still brings the rest at another hour. `hadRoom`: the plan had room for it aboard.
 */
export function holdUnbound(
  run: Run,
  { facility, kind, day, dispatched }: PlanningRequest,
  stop: StopDraft,
  hadRoom: boolean,
): StopDraft {
  const free = stop.address < 0 || dispatched ? [] : unbound(run, day, [...stop.parcels, ...stop.pickUps]);
  if (free.length === 0) return stop;
  const from = run.setting.facilities[facility] as Facility;
  for (const alone of stopsByAddress(run, from, kind, day, free))
    run.world.heldOver.push({ facility, kind, stop: hadRoom ? { ...alone, hadRoom } : alone });
  const isBound = (parcel: number): boolean => !free.includes(parcel);
  return { ...stop, parcels: stop.parcels.filter(isBound), pickUps: stop.pickUps.filter(isBound) };
}

/** The stops that a question, or all of its parts, held over, once all of them are planned; none before. */
export function takeHeldOver({ world }: Run, { facility, kind }: PlanningRequest): StopDraft[] {
  const isOf = (one: { readonly facility: number; readonly kind: string }) =>
    one.facility === facility && one.kind === kind;
  if (world.requests.some((other) => other.part !== null && isOf(other))) return [];
  const mine = world.heldOver.filter(isOf);
  world.heldOver = world.heldOver.filter((one) => !isOf(one));
  return mine.map(({ stop }) => stop);
}
