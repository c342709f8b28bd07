// What must hold of couriers' breaks and of batteries in every run, checked on its journal.
import { DAY, HOUR, MINUTE } from '../../src/base/units.ts';
import type { Run } from '../../src/simulation/run-state.ts';
import { vehicleIn } from '../../src/simulation/setting.ts';

/** Nobody is on the road longer than the rule says without the break, and nobody has two; who waited for help goes home first. */
export function breaksHold({ facts, setting, vehicles }: Run): string[] {
  const workdays = vehicles.map(({ fleet }) => vehicleIn(setting, fleet).workday);
  const lengths = workdays.map(({ breakMinutes }) => Math.round(breakMinutes * MINUTE));
  const longest = workdays.map(({ breakAfterHours }, vehicle) =>
    lengths[vehicle] === 0 ? Number.POSITIVE_INFINITY : Math.round(breakAfterHours * HOUR),
  );
  const broken: string[] = [];
  const helped = new Set<number>();
  const rests = vehicles.map(() => 0);
  /** The end of the last work on the road without a break before it. */
  const worked = vehicles.map(() => 0);
  for (const fact of facts) {
    // The dispatcher's word is no work.
    if (fact.kind === 'replanned') continue;
    if (fact.kind === 'broke-down') helped.add(fact.tour);
    if (fact.kind === 'rested') {
      rests[fact.vehicle] = (rests[fact.vehicle] as number) + 1;
      if (fact.time - fact.begin !== lengths[fact.vehicle])
        broken.push(`vehicle ${fact.vehicle} rests ${fact.time - fact.begin} s`);
    } else if (fact.kind === 'vehicle-day') {
      const since = (worked[fact.vehicle] as number) - fact.begin;
      if (fact.used && since > (longest[fact.vehicle] as number))
        broken.push(`vehicle ${fact.vehicle} works ${since} s on day ${fact.day} without a break`);
      if ((rests[fact.vehicle] as number) > 1)
        broken.push(`vehicle ${fact.vehicle} rests ${rests[fact.vehicle]} times`);
      worked[fact.vehicle] = 0;
      rests[fact.vehicle] = 0;
    } else if ('tour' in fact && 'vehicle' in fact && fact.kind !== 'departed' && !helped.has(fact.tour)) {
      if (rests[fact.vehicle] === 0) worked[fact.vehicle] = fact.time;
    }
  }
  return broken;
}

/** Nobody is paid after the last return of the day, or the break after it. */
export function paidToReturn({ facts, vehicles }: Run): string[] {
  const broken: string[] = [];
  const busy = vehicles.map(() => 0);
  for (const fact of facts) {
    if (fact.kind === 'ended' || fact.kind === 'rested') busy[fact.vehicle] = fact.time;
    else if (fact.kind === 'vehicle-day' && fact.used && fact.end !== busy[fact.vehicle])
      broken.push(`vehicle ${fact.vehicle} is paid until ${fact.end} and back at ${busy[fact.vehicle]}`);
  }
  return broken;
}

/** No battery is empty before the vehicle is home, if it starts the day full and is charged at its facility only. */
export function batteriesHold({ facts, setting, vehicles }: Run): string[] {
  const broken: string[] = [];
  const specs = vehicles.map(({ fleet }) => vehicleIn(setting, fleet));
  const spent = vehicles.map(() => 0);
  const home = vehicles.map(() => 0);
  for (const fact of facts) {
    if (fact.kind === 'vehicle-day') spent[fact.vehicle] = 0;
    if (fact.kind !== 'departed' && fact.kind !== 'drove' && fact.kind !== 'ended') continue;
    const { range, charge } = specs[fact.vehicle] as (typeof specs)[number];
    const used = spent[fact.vehicle] as number;
    if (fact.kind === 'ended') home[fact.vehicle] = fact.time;
    else if (fact.kind === 'departed') {
      const charged = charge === 0 ? used : charge * (fact.time - (home[fact.vehicle] as number));
      spent[fact.vehicle] = Math.max(0, used - charged);
    } else {
      spent[fact.vehicle] = used + fact.metres;
      if (used + fact.metres > range + 1)
        broken.push(`vehicle ${fact.vehicle} is flat on day ${Math.floor(fact.time / DAY)}`);
    }
  }
  return broken;
}
