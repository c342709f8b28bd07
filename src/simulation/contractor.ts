// Delivery by a contractor: it collects parcels at a hub or micro-depot, takes them to their doors on the same day, and tries again if nobody is there.
import { DAY, type Seconds } from '../base/units.ts';
import { schedule } from '../engine/agenda.ts';
import { secondsOf, type VehicleKind } from '../model/study.ts';
import { deliveryHours, inCommon, isBarred } from './access.ts';
import { failAttempt, isTooOld } from './attempts.ts';
import { dayAfter } from './calendar.ts';
import type { ContractorSetting } from './contractor-reach.ts';
import { takerOf } from './door.ts';
import { dayIndex } from './draws.ts';
import type { EventOf } from './events.ts';
import type { Facility, FactOf } from './facts.ts';
import { isInZone } from './fleet-access.ts';
import { nextLocker } from './locker-bank.ts';
import { openingHours } from './opening-hours.ts';
import { parcelOf, parcelState, type Run, settle, take } from './run-state.ts';

type Why = FactOf<'contracted'>['why'];
type IsAsked = (contractor: ContractorSetting) => boolean;

/** Gives a parcel at a hub to a contractor that takes all parcels for its address, if any does; whether it did. */
export function giveByZone(run: Run, parcel: number, hub: number, day: number): boolean {
  return give(run, parcel, hub, day, 'zone', takesAll);
}

/** True if a contractor that takes all parcels for its address can keep the promise of a same-day one. */
export function isForZone(run: Run, parcel: number, day: number): boolean {
  return comersTo(run, parcel, day, takesAll).some(({ at }) => at < parcelOf(run, parcel).promise);
}

function takesAll({ spec: { takes } }: ContractorSetting): boolean {
  return takes !== 'overflow';
}

function takesOverflow({ spec: { takes } }: ContractorSetting): boolean {
  return takes === 'overflow';
}

interface From {
  readonly facility: number;
  readonly kind: VehicleKind;
  readonly day: number;
}

/**
 * Gives a parcel that the own vans of a hub, or the bikes of a micro-depot, leave today to a contractor that takes
 * what they cannot, if any does; whether it did. What goes to a locker or by feeder stays, since contractors deliver to doors;
 * so does what only its hours keep from them, unless one vehicle more would have brought it in these (`isWanting`). What zones
 * keep from all of them, also where only a full micro-depot could have taken it, is for those alone that come in a vehicle which is told, and may come there.
 */
export function giveOverflow(
  run: Run,
  parcel: number,
  { facility, kind, day }: From,
  why: FactOf<'left-over'>['why'],
  isWanting = false,
): boolean {
  const { setting } = run;
  if (kind === 'feeder' || setting.contractors.length === 0 || nextLocker(run, parcel) !== undefined) return false;
  const isKeptOut = why === 'access hours' || why === 'depot full';
  if (!isKeptOut || isWanting) return give(run, parcel, facility, day, why, takesOverflow);
  const spot = { address: parcelOf(run, parcel).address, facility: -1 };
  if (!isInZone(setting, setting.facilities[facility] as Facility, kind, spot, day)) return false;
  return give(run, parcel, facility, day, why, (one) => takesOverflow(one) && one.vehicle !== null);
}

/**
 * Gives a same-day order that the own vehicles of a facility cannot bring as promised (`whyLate` tells why, and null where they
 * can) to a contractor for the overflow that can, if any; whether it did. What zones bind is for giveOverflow, when the own give it up.
 */
export function giveInTime(
  run: Run,
  parcel: number,
  { facility, kind, day }: From,
  whyLate: () => FactOf<'left-over'>['why'] | null,
): boolean {
  const { setting } = run;
  const { address, promise } = parcelOf(run, parcel);
  if (!comersTo(run, parcel, day, takesOverflow).some(({ at }) => at < promise)) return false;
  const spot = { address, facility: -1 };
  if (isInZone(setting, setting.facilities[facility] as Facility, kind, spot, day)) return false;
  const why = whyLate();
  return why !== null && give(run, parcel, facility, day, why, takesOverflow);
}

/** To the first that can keep its promise; where none can, to the first that comes today. */
function give(run: Run, parcel: number, facility: number, day: number, why: Why, isAsked: IsAsked): boolean {
  const { facts, agenda } = run;
  const comers = comersTo(run, parcel, day, isAsked);
  const first = comers.find(({ at }) => at < parcelOf(run, parcel).promise) ?? comers[0];
  if (first === undefined) return false;
  const { contractor, at } = first;
  take(run, [parcel], facility);
  parcelState(run, parcel).stage = 'aboard';
  facts.push({ kind: 'contracted', time: agenda.now, parcel, contractor, facility, why });
  schedule(agenda, at, { kind: 'contractor-comes', contractor, parcel, day });
  return true;
}

/** Rows of those asked that would come to a parcel's door on a day, in the order of the study, and when. */
function comersTo(
  run: Run,
  parcel: number,
  day: number,
  isAsked: IsAsked,
): { readonly contractor: number; readonly at: Seconds }[] {
  const who = parcelOf(run, parcel);
  return run.setting.contractors.flatMap((contractor) => {
    if (!isAsked(contractor) || !contractor.serves(who)) return [];
    const at = visitTime(run, contractor, parcel, day);
    return at === undefined ? [] : [{ contractor: contractor.index, at }];
  });
}

/**
 * The contractor is at the door. What nobody takes it keeps and tries again on the next operating day; after the last
 * attempt, or when it has become too old, the parcel goes back to its hub and from there to its sender.
 */
export function visit(run: Run, { contractor: index, parcel, day }: EventOf<'contractor-comes'>): void {
  const { setting, world, facts, agenda } = run;
  // As with the own vehicles, nothing moves any more once every measured parcel is at its end.
  if (world.closing) return;
  const time = agenda.now;
  const who = parcelOf(run, parcel);
  const state = parcelState(run, parcel);
  const bringBack = (why: 'attempts used up' | 'too old'): void => {
    // What it collected at a micro-depot it brings to the hub all the same.
    const facility = setting.depots.has(state.facility) ? setting.hubOf(who) : state.facility;
    facts.push({ kind: 'arrived', time, parcel, tour: -1, facility, why: 'attempt failed' });
    settle(run, parcel, 'ended');
    facts.push({ kind: 'returned', time, parcel, facility, why });
  };
  if (isTooOld(run, parcel, day)) {
    bringBack('too old');
    return;
  }
  const to = takerOf(setting, who, time, day);
  if (to !== null) {
    settle(run, parcel, 'ended');
    facts.push({ kind: 'delivered', time, parcel, tour: -1, to });
    return;
  }
  failAttempt(run, parcel, -1);
  if (state.attempts >= setting.study.rules.maxAttempts) {
    bringBack('attempts used up');
    return;
  }
  const contractor = setting.contractors[index] as ContractorSetting;
  let next = dayAfter(run.setting.calendar, day);
  let at = visitTime(run, contractor, parcel, next);
  // Where zones bar its way, until they do not, or the parcel is too old.
  while (at === undefined && !isTooOld(run, parcel, next)) {
    next = dayAfter(run.setting.calendar, next);
    at = visitTime(run, contractor, parcel, next);
  }
  const comes = at ?? next * DAY + secondsOf(contractor.spec.from);
  schedule(agenda, comes, { kind: 'contractor-comes', contractor: index, parcel, day: next });
}

/**
 * When it comes: one draw an address and day over its hours (within a window, or before the promise of a same-day order, on
 * the day it was promised for), or over what is left of them; undefined where they are over, end before the window opens, or
 * a zone bars its vehicle.
 */
function visitTime(run: Run, { spec, vehicle }: ContractorSetting, parcel: number, day: number): Seconds | undefined {
  const { now } = run.agenda;
  const { address, day: promised, sameDay, promise, ...who } = parcelOf(run, parcel);
  const window = sameDay ? { from: now, until: promise } : who.window;
  const spot = { address, facility: -1 };
  const { access } = run.setting;
  if (vehicle !== null && isBarred(access, vehicle, spot, day)) return undefined;
  const zone = vehicle === null ? null : deliveryHours(access, vehicle.mode, spot, day);
  const allowed = inCommon(openingHours(run.setting, who, day), zone);
  const hours = {
    from: Math.max(now, day * DAY + secondsOf(spec.from), allowed?.from ?? now),
    until: Math.min(day * DAY + secondsOf(spec.until), allowed?.until ?? Number.POSITIVE_INFINITY),
  };
  if (hours.from >= hours.until) return undefined;
  // Before a window opens it comes to nobody.
  if (window !== null && promised === day && hours.until <= window.from) return undefined;
  const within =
    window === null || promised !== day
      ? hours
      : { from: Math.max(hours.from, window.from), until: Math.min(hours.until, window.until) };
  const { from, until } = within.from < within.until ? within : hours;
  return from + Math.floor(run.setting.draws.contractor(address, dayIndex(day)) * (until - from));
}
