// A micro-depot as a counter: parcels that found nobody at home are held there until their recipients fetch them.
import { DAY } from '../base/units.ts';
import { schedule } from '../engine/agenda.ts';
import { dayAfter, nextOperating } from './calendar.ts';
import { standingOn } from './depot-hours.ts';
import { addressesFrom } from './ground.ts';
import { isOpenTo } from './hand-on.ts';
import { fetchesItself } from './locker-choice.ts';
import { isNearer } from './nearness.ts';
import { pickUpTime } from './pick-up.ts';
import { parcelOf, parcelState, type Run, settle } from './run-state.ts';
import type { DepotSetting, Setting } from './setting.ts';
import { isDepotFed } from './supply-reach.ts';

/** The nearest micro-depot of a hub to which a parcel goes today to be fetched there; undefined where it goes to the door. */
export function counterOf(run: Run, parcel: number, hub: number, day: number): DepotSetting | undefined {
  const { setting } = run;
  if (!isRedirected(run, parcel)) return undefined;
  let nearest: DepotSetting | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const depot of setting.depots.values()) {
    if (!isOpenTo(setting, depot, hub) || standingOn(setting, depot, day) === undefined) continue;
    if (!standsLongEnough(setting, depot, day)) continue;
    if (!isDepotFed(setting, depot, day)) continue;
    const metres = walkTo(run, parcel, depot);
    if (
      metres <= setting.study.rules.locker.radius &&
      isNearer(metres, depot.facility.id, least, nearest?.facility.id ?? '')
    ) {
      least = metres;
      nearest = depot;
    }
  }
  return nearest;
}

/** True if a parcel that is at a facility stays there for its recipient: a micro-depot within the reach that lockers have. */
export function isForPickUp(run: Run, parcel: number, facility: number): boolean {
  const depot = run.setting.depots.get(facility);
  if (depot === undefined || !isRedirected(run, parcel)) return false;
  if (!standsLongEnough(run.setting, depot, Math.floor(run.agenda.now / DAY))) return false;
  return walkTo(run, parcel, depot) <= run.setting.study.rules.locker.radius;
}

/**
 * Held from now on, which counts as handed over. The slip at the door names the next operating day; from then on the
 * recipient comes as people come to lockers, but on operating days only, or never: then it expires as it would there.
 */
export function holdForPickUp(run: Run, tour: number, parcel: number, facility: number): void {
  const { setting, facts, agenda } = run;
  const { calendar } = setting;
  const depot = setting.depots.get(facility);
  if (depot === undefined) throw new Error(`facility ${facility}: expected an open micro-depot`);
  const time = agenda.now;
  parcelState(run, parcel).facility = facility;
  facts.push({ kind: 'deposited', time, parcel, tour, facility, compartment: -1 });
  settle(run, parcel, 'in locker');
  const today = Math.floor(time / DAY);
  const from = dayAfter(calendar, today);
  const { at, expires } = pickUpTime(setting, depot.spec, parcelOf(run, parcel), from * DAY);
  const day = Math.floor(at / DAY);
  const open = expires ? day : (nextOperating(calendar, day - 1) ?? day);
  const kind = expires ? 'parcel-expires' : 'parcel-collected';
  schedule(agenda, at + (open - day) * DAY, { kind, locker: facility, parcel, compartment: -1 });
}

/** For whoever fetches parcels at all. A place that moves about keeps nothing for anybody. */
function isRedirected(run: Run, parcel: number): boolean {
  return (
    run.setting.study.rules.afterFailed === 'micro-depot' &&
    parcelState(run, parcel).attempts > 0 &&
    fetchesItself(parcelOf(run, parcel))
  );
}

/**
 * True if the lease lasts until the latest day on which the recipient of a parcel that is held today may come. Else it is
 * stock like any other: tried at the door again, and taken back when the lease is over.
 */
function standsLongEnough({ study, calendar }: Setting, { spec }: DepotSetting, today: number): boolean {
  if (spec.leaseUntil === undefined) return true;
  const { dwellDays, expiryDays } = study.rules.locker;
  const { operating } = calendar;
  const from = dayAfter(calendar, today);
  const latest = from + Math.min(dwellDays.length, expiryDays) - 1;
  const row = operating.findIndex((day) => day >= latest);
  return (row < 0 ? operating.length : row) <= spec.leaseUntil;
}

function walkTo(run: Run, parcel: number, { facility, spec }: DepotSetting): number {
  if (spec.mobile !== undefined) return Number.POSITIVE_INFINITY;
  return addressesFrom(run.setting.ground, 'walk', facility.place).metres[parcelOf(run, parcel).address] as number;
}
