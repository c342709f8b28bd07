// When businesses take parcels, as whoever plans a visit knows it.
import { DAY, HOUR, type Seconds } from '../base/units.ts';
import type { Parcel } from '../model/parcel.ts';
import { secondsOf, type VehicleKind } from '../model/study.ts';
import { isShut } from './business-days.ts';
import type { Facility } from './facts.ts';
import { shiftOf, workdaysAt } from './fleet-hours.ts';
import type { Setting } from './setting.ts';

interface Hours {
  readonly from: Seconds;
  readonly until: Seconds;
}

/** A business' hours on a day, none at all where it is shut; null for households, of whom nobody knows when they are at home. */
export function openingHours({ study }: Setting, { business }: Pick<Parcel, 'business'>, day: number): Hours | null {
  if (!business) return null;
  if (isShut(study, { business }, day)) return { from: day * DAY, until: day * DAY };
  const { businessFrom, businessUntil } = study.rules.presence;
  return { from: day * DAY + secondsOf(businessFrom), until: day * DAY + secondsOf(businessUntil) };
}

/** The same for the vehicles of a kind at a facility; null where they cover the whole shift, so that no plan need mind them. */
export function openingInShift(
  setting: Setting,
  order: Pick<Parcel, 'business'>,
  { kind, facility, day }: { readonly kind: VehicleKind; readonly facility: Facility; readonly day: number },
): Hours | null {
  const hours = openingHours(setting, order, day);
  if (hours === null) return null;
  const shift = shiftOf(setting, kind, facility);
  const overtime = Math.max(...workdaysAt(setting, kind, facility).map(({ overtimeHours }) => overtimeHours)) * HOUR;
  const isCovered = hours.from <= day * DAY + shift.from && hours.until >= day * DAY + shift.until + overtime;
  return isCovered ? null : hours;
}
