// A parcel's life as a chain of intervals without gaps, from its order to its hand-over, each with the seconds it should have taken.
import { DAY, type Seconds } from '../base/units.ts';
import type { Parcel } from '../model/parcel.ts';
import type { FactOf, Journal } from '../simulation/facts.ts';
import type { LatenessCause } from './cause.ts';
import { firstTours, type Wait } from './eligible-tours.ts';
import { isHandedOver } from './handed-over.ts';
import { type ParcelFact, recordsOf, type TourRecord } from './parcel-record.ts';
import { type Interval, planOf, rowIn, tourIntervals } from './tour-chain.ts';

/**
 * The chains of some parcels (rows of the cast), in their order; empty for one that was never handed over.
 *
 * The reference of an interval is what the plan made at departure expected of it, or for a wait the first wave or tour
 * that the parcel was eligible for. Once a parcel has been pushed to another day or another attempt, it would have been
 * handed over by then: from there on nothing has a reference, and what an interval takes even as planned belongs to the
 * cause that pushed the parcel into it.
 */
export function chainsOf(journal: Journal, parcels: readonly number[]): (readonly Interval[])[] {
  const records = recordsOf(journal, parcels);
  const firstOf = firstTours(journal);
  const firstDay = journal.cast.operatingDays[0] ?? 0;
  const known = new Map<TourRecord, (readonly Interval[])[]>();
  const intervalsOf = ({ record, version }: Ride): readonly Interval[] => {
    const versions = known.get(record) ?? [];
    known.set(record, versions);
    const found = versions[version] ?? tourIntervals(record, version);
    versions[version] = found;
    return found;
  };
  return parcels.map((parcel) => {
    const who = journal.cast.parcels[parcel];
    const facts = records.parcels.get(parcel);
    const isHanded = facts?.some(isHandedOver) ?? false;
    if (who === undefined || facts === undefined || !isHanded) return [];
    const life = begin(who.ordered);
    for (const fact of facts) {
      if (fact.kind === 'sorted') sort(life, fact, who.day, firstDay);
      else if (fact.kind === 'due') beDue(life, fact, who.day, firstDay);
      else if (fact.kind === 'assigned') assign(life, fact);
      else if (fact.kind === 'turned-away') {
        if (who.direction === 'pick-up') turnAway(life, fact);
      } else if (fact.kind === 'dropped-off') waitForSender(life, fact.time);
      else if (fact.kind === 'left-over') leaveOver(life, fact);
      else if (fact.kind === 'contracted') giveAway(life, fact);
      else if ('tour' in fact && fact.tour < 0) comeByContractor(life, fact);
      else if (fact.kind === 'departed') {
        const record = records.tours.get(fact.tour) as TourRecord;
        leave(life, fact, record, who, firstOf);
        life.ride = { record, version: 0 };
      } else if (fact.kind === 'loaded') {
        const record = records.tours.get(fact.tour) as TourRecord;
        life.ride = { record, version: versionWith(record, parcel) };
        beLoaded(life, fact, life.ride, who, firstOf);
      } else if (fact.kind === 'taken-over') {
        const record = records.tours.get(fact.tour) as TourRecord;
        changeOver(life, fact, life.ride === null ? [] : intervalsOf(life.ride));
        life.ride = { record, version: versionWith(record, parcel) };
      } else if (fact.kind === 'arrived' && fact.why !== 'feeder') comeBack(life, fact);
      else reach(life, fact, life.ride === null ? [] : intervalsOf(life.ride));
      // What a pick-up does after its sender has handed it over makes it no later.
      if (who.direction === 'pick-up' && isHandedOver(fact)) break;
    }
    return life.chain;
  });
}

/** A chain under construction. */
interface Life {
  readonly chain: Interval[];
  /** The chain reaches until then. */
  until: Seconds;
  /** What pushed the parcel to another day or attempt, if anything did. */
  push: LatenessCause | null;
  /** What made it wait for a later wave than the first that came there today, if anything did. */
  held: Hold | null;
  ride: Ride | null;
}

/** By a wave, which left then. */
interface Hold {
  readonly since: Seconds;
  readonly cause: LatenessCause;
}

/** The tour that carries it, and by which of the tour's plans: 0 for the one at departure, n for the n-th made under way. */
interface Ride {
  readonly record: TourRecord;
  readonly version: number;
}

function begin(ordered: Seconds): Life {
  return { chain: [], until: ordered, push: null, held: null, ride: null };
}

/** Lengthens the chain; empty intervals are left out. */
function add(life: Life, what: Interval['what'], end: Seconds, reference: Seconds, cause: LatenessCause): void {
  if (end > life.until) life.chain.push({ what, begin: life.until, end, reference, cause });
  life.until = Math.max(life.until, end);
}

/**
 * A parcel ordered after the cut-off is sorted days after the one it was promised for; so is one of the stock at the start,
 * which found nobody at home before the run's first day.
 */
function sort(life: Life, { time }: FactOf<'sorted' | 'due'>, promised: number, firstDay: number): void {
  const days = Math.max(0, Math.floor(time / DAY) - promised);
  const reference = Math.max(0, time - life.until - days * DAY);
  const cause = promised < firstDay ? 'nobody home' : 'missed the cut-off or wave';
  add(life, 'order', time, reference, cause);
  if (days > 0) life.push = cause;
}

/** A pick-up is on the hub's list, on its day or after its sender was turned away at a locker. */
function beDue(life: Life, fact: FactOf<'due'>, promised: number, firstDay: number): void {
  if (life.push === null) sort(life, fact, promised, firstDay);
  else waitUntil(life, fact.time);
}

/** When senders come to a locker is their own choice. */
function waitForSender(life: Life, time: Seconds): void {
  add(life, 'order', time, Math.max(0, time - life.until), 'planned late');
}

function turnAway(life: Life, { time }: FactOf<'turned-away'>): void {
  waitForSender(life, time);
  life.push = 'locker full';
}

/** Nothing is wrong with a wait until the first plan; but a night is the fault of what pushed the parcel into it. */
function waitUntil(life: Life, time: Seconds): void {
  const isSameDay = Math.floor(time / DAY) === Math.floor(life.until / DAY);
  if (life.push !== null) add(life, 'wait', time, 0, life.push);
  else add(life, 'wait', time, isSameDay ? Math.max(0, time - life.until) : 0, 'waited at the depot');
}

function leaveOver(life: Life, { time, why }: Pick<FactOf<'left-over'>, 'time' | 'why'>): void {
  waitUntil(life, time);
  life.push = causeOf(why);
}

/** A micro-depot that shuts while its bikes' crews would go on has hours that cannot be kept; room is wanting at the micro-depot. */
function causeOf(why: Exclude<FactOf<'left-over'>['why'] | FactOf<'contracted'>['why'], 'zone'>): LatenessCause {
  return why === 'depot shut' ? 'access hours' : why === 'depot full' ? 'waited at the depot' : why;
}

/** Room that a wave does not find is wanting at the micro-depot. Whose vehicle broke down waits for another one. */
function assign(life: Life, { time, heldSince: since, heldBy }: FactOf<'assigned'>): void {
  life.held = null;
  if (heldBy === 'breakdown') leaveOver(life, { time, why: heldBy });
  else if (since !== undefined && heldBy !== undefined)
    life.held = { since, cause: heldBy === 'depot full' ? 'waited at the depot' : heldBy };
}

/** Waited for the first tour it could have taken, as far as its own was planned no earlier, and then for its own. */
function leave(
  life: Life,
  { time, plan }: FactOf<'departed'>,
  tour: TourRecord,
  who: Parcel,
  firstOf: (wait: Wait) => Seconds,
): void {
  const isAtDesk = waitsAtDesk(life, who);
  const held = tour.kind === 'feeder' ? life.held : null;
  const own = Math.min(plan.departs, time);
  const since = Math.max(life.until, held?.since ?? plannedSince(tour, time, isAtDesk));
  const first = Math.min(firstOf({ parcel: who.index, tour, since, isAtDesk }), own);
  // A wave that had no room for anybody left nobody else either.
  waitUntil(life, Math.max(held !== null && first === own ? Math.min(held.since, own) : first, life.until));
  const missed = tour.kind === 'feeder' ? 'missed the cut-off or wave' : 'waited at the depot';
  add(life, 'wait', time, 0, held?.cause ?? missed);
}

/**
 * What is at the hub could take any wave of the day, and an order at the desk any tour that leaves once it lies ready: it may
 * be put on one that was planned before it came. All else that bikes and vans carry is planned as soon as it is ready.
 */
function plannedSince({ kind, departed }: TourRecord, time: Seconds, isAtDesk: boolean): Seconds {
  return kind === 'feeder' || isAtDesk ? Math.floor(time / DAY) * DAY : departed.plan.made;
}

/** A same-day order waits for the dispatcher, until something pushes it to another day. */
function waitsAtDesk({ push }: Life, { sameDay }: Parcel): boolean {
  return sameDay && push === null;
}

/** The last plan of a tour that put the parcel on it. */
function versionWith({ replans }: TourRecord, parcel: number): number {
  let version = replans.length;
  while (version > 0 && replans[version - 1]?.parcels.includes(parcel) !== true) version--;
  return version;
}

/** Waited for a vehicle under way that came by for it: as planned, unless a tour had left before, and as long as it came late. */
function beLoaded(
  life: Life,
  { time, stop }: FactOf<'loaded'>,
  { record, version }: Ride,
  who: Parcel,
  firstOf: (wait: Wait) => Seconds,
): void {
  const due = (planOf(record, version).leaves[rowIn(record, version, stop)] as Seconds) ?? time;
  const isAtDesk = waitsAtDesk(life, who);
  const first = firstOf({ parcel: who.index, tour: record, since: life.until, isAtDesk });
  waitUntil(life, Math.max(life.until, Math.min(first, due, time)));
  add(life, 'wait', time, 0, 'waited at the depot');
}

/** Its vehicle broke down: from its last stop on, until the parcel is aboard another one, and what is left of the way after that. */
function changeOver(life: Life, fact: FactOf<'taken-over'>, tour: readonly Interval[]): void {
  reach(life, fact, tour);
  add(life, 'wait at a stop', fact.time, 0, 'breakdown');
  life.push = 'breakdown';
}

/** What the own vehicles could not take is late because of why they could not; what goes to a contractor by plan is not. */
function giveAway(life: Life, { time, why }: FactOf<'contracted'>): void {
  waitUntil(life, time);
  if (why !== 'zone') life.push = causeOf(why);
}

/** Whenever a contractor comes on its first day is as planned. */
function comeByContractor(life: Life, fact: ParcelFact): void {
  const reference = life.push === null ? Math.max(0, fact.time - life.until) : 0;
  add(life, 'with a contractor', fact.time, reference, life.push ?? 'planned late');
  if (fact.kind === 'attempt-failed') life.push = fact.why === 'closed' ? 'access hours' : 'nobody home';
}

/** The stop is reached: everything on the tour up to then, and what came of it. */
function reach(life: Life, fact: ParcelFact, tour: readonly Interval[]): void {
  for (const { what, begin: from, end, reference, cause } of tour) {
    if (end > fact.time) break;
    if (life.push === null) add(life, what, end, reference, cause);
    else {
      add(life, what, Math.min(end, from + reference), 0, life.push);
      add(life, what, end, 0, cause);
    }
  }
  if (fact.kind === 'attempt-failed') life.push = fact.why === 'closed' ? 'access hours' : 'nobody home';
  else if (fact.kind === 'refused') life.push = 'locker full';
}

/** Back where the tour began, not handed over. */
function comeBack(life: Life, { time, why }: FactOf<'arrived'>): void {
  if (why === 'shift ended' || why === 'depot shut' || why === 'breakdown' || why === 'access hours')
    life.push = causeOf(why);
  else if (why === 'dock' || why === 'depot full') life.push = 'waited at the depot';
  add(life, 'ride back', time, 0, life.push ?? 'shift ended');
}
