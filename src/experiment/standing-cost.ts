// What it costs a measured day that a micro-depot stands there, at a volume, whatever is handled in it.
import { toEuros } from '../base/money.ts';
import { dayFitOut, dayOfDepot } from '../economics/facility-costs.ts';
import { ownShare } from '../model/depot-site.ts';
import type { DepotSpec, Study } from '../model/study.ts';
import { calendarOf, isMeasured } from '../simulation/calendar.ts';
import { standsOn } from '../simulation/depot-hours.ts';

/** Euros a measured day. */
export interface StandingCost {
  /** Rent and fit-out, or the day of one that moves about. */
  readonly due: number;
  readonly fitOut: number;
  /** What each euro of rent a m2 and month comes to. */
  readonly perRent: number;
  /** And each euro that the day of one costs which moves about. */
  readonly perDay: number;
}

/**
 * A mean of the measured days, as the balance is: it costs nothing on those on which it does not stand, and all that comes
 * through it (so many parcels a measured day) comes on the others.
 */
export function costOfStanding(depot: DepotSpec, study: Study, parcels: number): StandingCost {
  const share = shareStanding(depot, study);
  if (share === 0) return { due: 0, fitOut: 0, perRent: 0, perDay: 0 };
  const { prices } = study;
  const brought = parcels / share;
  return {
    due: share * toEuros(dayOfDepot(depot, prices, brought)),
    fitOut: share * toEuros(dayFitOut(depot, prices, brought)),
    perRent: share * ((depot.area * 12) / prices.operatingDays) * ownShare(depot, brought),
    perDay: share * ownShare(depot, brought),
  };
}

/** Share of the measured days: those on which it stands. */
function shareStanding(depot: DepotSpec, study: Study): number {
  const calendar = calendarOf(study);
  const measured = calendar.operating.filter((day) => isMeasured(calendar, day));
  return measured.filter((day) => standsOn(study, calendar.operating, depot, day)).length / measured.length;
}
