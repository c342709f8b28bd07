// The frame of an operating day: its orders become known, its vehicles are accounted for, and the next day is called.
import { DAY, HOUR, type Seconds } from '../base/units.ts';
import { schedule } from '../engine/agenda.ts';
import type { Parcel } from '../model/parcel.ts';
import { secondsOf } from '../model/study.ts';
import { openDayFrom } from './business-days.ts';
import { dayAfter, nextOperating, operatingBefore } from './calendar.ts';
import { BOOKS_CLOSE, beginsAt } from './day-clock.ts';
import type { Order } from './demand.ts';
import { leaveWaiting } from './dispatch-desk.ts';
import { dayIndex, recipientKey } from './draws.ts';
import type { EventOf } from './events.ts';
import type { Facility } from './facts.ts';
import { drawFailures } from './failures.ts';
import { shiftOf, startsOf } from './fleet-hours.ts';
import { handBack } from './hand-on.ts';
import { isAtHome } from './handover.ts';
import { returnOld } from './hub-day.ts';
import { keep, parcelState, type Run } from './run-state.ts';
import { pickedAt } from './same-day-orders.ts';
import { abandonPickUps } from './sender-age.ts';
import { waitAtSender } from './sender-locker.ts';
import type { Setting } from './setting.ts';
import { enlistOwned, freshDay } from './vehicle-roll.ts';
import { emptyDesk, noneAsked } from './world.ts';

/** When a parcel of the day before the run was tried, for the carry-over at the start: about the middle of a shift. */
const MIDDAY = 13;

/** Draws the day's orders, puts them at their hubs and calls the hubs' work. */
export function beginDay(run: Run, { day }: EventOf<'day-begins'>): void {
  const { setting, world, agenda } = run;
  const { rules } = setting.study;
  if (world.drawnUntil < 0) carryOver(run, day);
  for (const order of setting.ordersOf(day)) {
    const isLate = !order.sameDay || pickedAt(setting, order) >= day * DAY + BOOKS_CLOSE;
    if (isLate) addParcel(run, order, eligibleDay(setting, order), 0);
    else expectOrder(run, order);
  }
  for (const order of setting.pickUpsOf(day)) addParcel(run, order, eligibleDay(setting, order), 0);
  world.drawnUntil = day;
  world.asked = setting.facilities.map(noneAsked);
  world.waves = rules.feeder.waves.map(() => setting.facilities.map(() => []));
  world.passedOn = new Set();
  world.callers = setting.facilities.map(() => []);
  world.vans = setting.facilities.map(() => []);
  world.vansCalled = setting.hubs.map(() => false);
  world.desks = setting.facilities.map(emptyDesk);
  world.pickUps = setting.facilities.map(() => []);
  for (const vehicle of world.vehicles) {
    vehicle.queue = [];
    vehicle.isOut = false;
    vehicle.begin = null;
    vehicle.end = -1;
    vehicle.toursToday = 0;
    Object.assign(vehicle, freshDay());
  }
  enlistOwned(run);
  drawFailures(run, day);
  const start = day * DAY;
  handBack(run);
  const at = (clock: string): Seconds => beginsAt(day, secondsOf(clock));
  const sorted = at(rules.sortedBy);
  const hubs = hubsInTurn(setting, day);
  // All hubs sort before the first feeder leaves for a micro-depot that they share.
  const areSeveral = hubs.length > 1;
  if (areSeveral) for (const hub of hubs) schedule(agenda, sorted, { kind: 'hub-sorts', hub, day });
  for (const hub of hubs) {
    if (!areSeveral) schedule(agenda, sorted, { kind: 'hub-sorts', hub, day });
    rules.feeder.waves.forEach((wave, row) => {
      schedule(agenda, Math.max(sorted, at(wave)), { kind: 'wave-leaves', hub, day, wave: row });
    });
    for (const from of startsOf(setting, 'van', setting.facilities[hub] as Facility))
      schedule(agenda, Math.max(sorted, beginsAt(day, from)), { kind: 'vans-leave', hub, day });
  }
  for (const { facility } of setting.depots.values()) {
    const from = start + shiftOf(setting, 'bike', facility).from;
    schedule(agenda, Math.max(agenda.now, from), { kind: 'bikes-leave', depot: facility.index, day });
  }
  schedule(agenda, start + BOOKS_CLOSE, { kind: 'day-ends', day });
}

/**
 * Hubs in the order in which they sort. Carriers take turns, and so do the hubs of each, so that none always comes first where
 * room is scarce, and by id, not by their place in the file.
 */
function hubsInTurn({ hubs, study, calendar, replication }: Setting, day: number): number[] {
  const turn = calendar.operating.indexOf(day) + replication;
  const byId = [...hubs].sort((a, b) => (a.id < b.id ? -1 : 1));
  const carriers = [...new Set(byId.map(({ carrier }) => carrier))];
  const idOf = (carrier: number | undefined): string => study.carriers[carrier ?? 0]?.id ?? '';
  carriers.sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  return fromTurn(carriers, turn).flatMap((carrier) =>
    fromTurn(
      byId.filter((hub) => hub.carrier === carrier),
      turn,
    ).map(({ index }) => index),
  );
}

function fromTurn<Item>(items: readonly Item[], turn: number): Item[] {
  const first = turn % Math.max(1, items.length);
  return [...items.slice(first), ...items.slice(0, first)];
}

/** Accounts for the day's vehicles, and calls the next operating day unless every measured parcel is settled. */
export function endDay(run: Run, { day }: EventOf<'day-ends'>): void {
  const { setting, world, agenda } = run;
  const time = agenda.now;
  leaveWaiting(run);
  world.vehicles.forEach((state, vehicle) => {
    const used = state.begin !== null;
    if (!used && !run.vehicles[vehicle]?.owned) return;
    const [begin, end] = state.begin !== null ? [state.begin, state.end] : [time, time];
    run.facts.push({ kind: 'vehicle-day', time, vehicle, day, begin, end, used });
  });
  run.facts.push({ kind: 'day-closed', time, day });
  const following = nextOperating(setting.calendar, day);
  const isOver = day >= setting.calendar.lastMeasured && world.open === 0;
  if (following === undefined && world.open > 0) {
    // Brought back on the very last day, after the hub has looked for what is too old.
    for (const { index } of setting.facilities) returnOld(run, index, day);
    abandonPickUps(run);
  }
  if (following === undefined && world.open > 0) {
    throw new Error(`day ${day}: expected every measured parcel at its end, found ${world.open} on their way`);
  }
  if (isOver || following === undefined) world.closing = true;
  else schedule(agenda, following * DAY, { kind: 'day-begins', day: following });
}

/** Orders that come after the hub's cut-off leave an operating day later; none while the recipient is shut. */
function eligibleDay(setting: Setting, order: Order): number {
  const closes = (order.day - 1) * DAY + secondsOf(setting.study.rules.cutOff);
  if (order.ordered < closes) return order.day;
  return openDayFrom(setting.study, order, dayAfter(setting.calendar, order.day));
}

/** A same-day order has not come yet: its goods are picked when it has. */
function expectOrder(run: Run, order: Order): void {
  const { setting, agenda } = run;
  const parcel = addRow(run, order, dayAfter(setting.calendar, order.day), 0);
  parcelState(run, parcel).stage = 'planned';
  schedule(agenda, pickedAt(setting, order), { kind: 'order-picked', parcel });
}

function addParcel(run: Run, order: Order, eligible: number, attempts: number): void {
  const index = addRow(run, order, eligible, attempts);
  if (order.direction === 'pick-up') waitAtSender(run, index);
  else keep(run, index, run.setting.hubOf(order));
}

function addRow(run: Run, order: Order, eligible: number, attempts: number): number {
  const { setting, world } = run;
  const index = run.parcels.length;
  const locker = attempts > 0 ? -1 : setting.lockerChoice.choose(order);
  run.parcels.push(parcelOfOrder(order, index, locker));
  world.parcels.push({
    stage: 'kept',
    facility: -1,
    attempts,
    eligible,
    ready: 0,
    fullLockers: [],
    refusedAfter: 0,
    reserved: null,
    sorted: false,
    compartment: -1,
    unfed: false,
  });
  if (order.measured) world.open++;
  return index;
}

/** Field by field, so that a parcel lies together in memory: every fold over the run looks at all of them. */
function parcelOfOrder(order: Order, index: number, locker: number): Parcel {
  return {
    id: order.id,
    number: order.number,
    direction: order.direction,
    address: order.address,
    household: order.household,
    business: order.business,
    carrier: order.carrier,
    size: order.size,
    volume: order.volume,
    weight: order.weight,
    ordered: order.ordered,
    day: order.day,
    promise: order.promise,
    window: order.window,
    sameDay: order.sameDay,
    measured: order.measured,
    index,
    locker,
  };
}

/**
 * The stock at the start: parcels of the operating day before that found nobody at home and wait for their second attempt. Their
 * luck is drawn at its own address, so that every scenario starts from the same doors.
 */
function carryOver(run: Run, firstDay: number): void {
  const { setting } = run;
  const { rules } = setting.study;
  if (rules.maxAttempts < 2 && rules.afterFailed === 'door') return;
  const before = operatingBefore(setting.study, setting.calendar);
  for (const order of setting.ordersOf(before)) {
    const time = before * DAY + MIDDAY * HOUR;
    if (isAtHome(setting, order, time)) continue;
    const recipient = recipientKey(order.address, order.household);
    const accepts = !order.business && setting.draws.neighbour(recipient, dayIndex(before)) < rules.neighbourAccepts;
    if (accepts || setting.lockerChoice.choose(order) >= 0) continue;
    addParcel(run, { ...order, measured: false }, firstDay, 1);
  }
}
