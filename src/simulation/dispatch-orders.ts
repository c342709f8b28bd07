// The same-day orders of a desk as they are at their doors, which is the same all day however often the dispatcher looks.
import type { Seconds } from '../base/units.ts';
import type { VehicleKind } from '../model/study.ts';
import type { DispatchOrder } from '../planning/dispatch-rule.ts';
import { deliveryHours, inCommon } from './access.ts';
import { deskAt } from './dispatch-desk.ts';
import { promisedBy } from './dispatch-tours.ts';
import type { Facility } from './facts.ts';
import { expectedService, parkingSeconds } from './handover.ts';
import { openingInShift } from './opening-hours.ts';
import { loadOf } from './planning-request.ts';
import { parcelOf, type Run } from './run-state.ts';
import { loadingSeconds } from './same-day-loading.ts';
import { isMissed } from './window-hours.ts';
import type { DispatchDesk } from './world.ts';

/** Whose vehicles of which kind, and on which day. */
export interface From {
  readonly kind: VehicleKind;
  readonly facility: Facility;
  readonly day: number;
}

interface OrderAtDoor extends Omit<DispatchOrder, 'place'> {
  /** Nobody takes it from then on today; Infinity where somebody always does. */
  readonly shuts: Seconds;
}

/** A desk is a day's, and has vehicles of one kind. */
const ordersOfDesk = new WeakMap<DispatchDesk, Map<number, OrderAtDoor>>();

/** Each is worked out when the dispatcher first looks at it: an order is looked at again with each that comes after it. */
export function ordersAtDoor(run: Run, from: From, waiting: readonly number[]): OrderAtDoor[] {
  const desk = deskAt(run, from.facility.index);
  const known = ordersOfDesk.get(desk) ?? new Map<number, OrderAtDoor>();
  ordersOfDesk.set(desk, known);
  return waiting.map((parcel) => {
    const had = known.get(parcel);
    if (had !== undefined) return had;
    const order = asItIs(run, from, parcel);
    known.set(parcel, order);
    return order;
  });
}

/** Orders at whose doors nobody can be before they shut for the day, as businesses and zones do. */
export function shutForToday(run: Run, from: From, waiting: readonly number[]): number[] {
  const soonest = run.agenda.now + loadingSeconds(run);
  const orders = ordersAtDoor(run, from, waiting);
  return waiting.filter((_, row) => (orders[row] as OrderAtDoor).shuts <= soonest);
}

function asItIs(run: Run, from: From, parcel: number): OrderAtDoor {
  const { setting } = run;
  const { kind, day, facility } = from;
  const who = parcelOf(run, parcel);
  const parking = parkingSeconds(setting, kind, who.address, facility);
  const zone = deliveryHours(
    setting.access,
    kind === 'bike' ? 'bike' : 'motor',
    { address: who.address, facility: -1 },
    day,
  );
  const hours = inCommon(openingInShift(setting, who, from), zone);
  const closes = hours?.until ?? Number.POSITIVE_INFINITY;
  return {
    load: loadOf(run, [parcel]),
    parking,
    service: Math.round(parking + expectedService(setting, kind, who.address, 1, facility)) - parking,
    opens: hours === null ? 0 : hours.from - parking,
    due: Math.min(promisedBy(run, parcel), closes),
    shuts: isMissed(hours) ? Number.NEGATIVE_INFINITY : closes,
  };
}
