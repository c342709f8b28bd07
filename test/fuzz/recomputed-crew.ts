// What couriers are paid in euros, reckoned once more from the study and the journal: hours, minimum, overtime, and by the parcel.
import { DAY, HOUR, MINUTE } from '../../src/base/units.ts';
import { numbersOfVehicles, type VehicleNumbers } from '../../src/economics/vehicle-numbers.ts';
import { secondsOf } from '../../src/model/study.ts';
import type { FactOf, Journal, Vehicle } from '../../src/simulation/facts.ts';
import { factsOf } from '../../src/simulation/facts-by-kind.ts';
import type { Setting } from '../../src/simulation/setting.ts';

type Day = FactOf<'vehicle-day'>;

export function crewEuros({ study, placement }: Setting, { cast, facts }: Journal): number {
  const numbers = numbersOfVehicles(cast, study, placement);
  const rests = factsOf(facts, 'rested');
  let euros = 0;
  for (const day of factsOf(facts, 'vehicle-day')) {
    const vehicle = cast.vehicles[day.vehicle] as Vehicle;
    const own = numbers[day.vehicle] as VehicleNumbers;
    if (!day.used && !vehicle.owned) continue;
    const breaks = rests.filter(({ vehicle: whose, begin }) => {
      return whose === day.vehicle && begin >= day.begin && begin <= day.end;
    });
    const { present, over } = day.used ? hoursOf(day, vehicle, own, breaks) : { present: 0, over: 0 };
    const dearer = own.workday.overtimeHours > 0 ? (study.prices.overtimeFactor - 1) * over : 0;
    euros += own.hour * (Math.max(present, own.minimumHours) + dearer);
  }
  const doors = factsOf(facts, 'served').map(({ vehicle, parcels }) => {
    return parcels.length * (numbers[vehicle] as VehicleNumbers).parcel;
  });
  return euros + doors.reduce((sum, piece) => sum + piece, 0);
}

/** Paid presence, and what of it lies behind the agreed end or beyond the agreed hours, whichever comes first. */
function hoursOf(
  { day, begin, end }: Day,
  { kind }: Vehicle,
  { workday }: VehicleNumbers,
  breaks: readonly FactOf<'rested'>[],
): { present: number; over: number } {
  const shift = Math.round(workday.shiftHours * HOUR);
  const loading = kind === 'feeder' ? Math.round(workday.reloadMinutes * MINUTE) : 0;
  const agreed = Math.min(begin + shift + loading, day * DAY + secondsOf(workday.from) + shift);
  /** Seconds from then to the end, without what is not paid of them. */
  const paidFrom = (from: number): number => {
    const free = workday.breakPaid ? [] : breaks;
    const unpaid = free.map((rest) => Math.max(0, rest.time - Math.max(rest.begin, from)));
    return (Math.max(0, end - from) - unpaid.reduce((sum, seconds) => sum + seconds, 0)) / HOUR;
  };
  return { present: paidFrom(begin), over: paidFrom(Math.max(begin, agreed)) };
}
