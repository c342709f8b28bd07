// Parcels that were to go by feeder and go by van instead: today where the vans have not left, else on the next morning.
import { giveOverflow } from './contractor.ts';
import type { Facility } from './facts.ts';
import { handHome, homeOf } from './hand-on.ts';
import { isForPickUp } from './pick-up-counter.ts';
import { parcelOf, parcelState, type Run } from './run-state.ts';
import type { StopDraft } from './stop-draft.ts';
import { canSupply } from './supply-reach.ts';
import { goesByVan } from './wave-hours.ts';

/** What the site of a micro-depot lets no feeder bring there today; what waits for it there waits on. */
export function sendByVan(run: Run, day: number, to: number, parcels: readonly number[]): void {
  const { world, facts, agenda } = run;
  for (const parcel of parcels) {
    const { facility } = parcelState(run, parcel);
    if (!isForPickUp(run, parcel, to)) {
      if (world.vansCalled[homeOf(run, parcel)] !== true) {
        listForVans(run, parcel);
        continue;
      }
      if (world.vans[facility]?.includes(parcel) === true) continue;
      if (giveOverflow(run, parcel, { facility, kind: 'van', day }, 'access hours', true)) continue;
      parcelState(run, parcel).unfed = true;
    }
    facts.push({ kind: 'left-over', time: agenda.now, parcel, facility, why: 'access hours' });
  }
}

/** A parcel of a stop that the plan of a wave leaves out; whether a van can still take it today, and does. */
export function goesByVanInstead(run: Run, parcel: number, { facility }: StopDraft, day: number): boolean {
  const { world } = run;
  const home = homeOf(run, parcel);
  if (world.vansCalled[home] === true || !canTake(run, parcel, home, facility, day)) return false;
  for (const wave of world.waves) wave[facility] = (wave[facility] as number[]).filter((other) => other !== parcel);
  listForVans(run, parcel);
  return true;
}

/** True if feeders had no room or time for a parcel when they last were to take it, and a van can bring it to its door today. */
export function isLeftToVans(run: Run, parcel: number, hub: number, day: number): boolean {
  if (!parcelState(run, parcel).unfed) return false;
  return goesByVan(run.setting, parcelOf(run, parcel), run.setting.facilities[hub] as Facility, day);
}

/** To its door or into its locker; what a micro-depot is to hold for its recipient goes nowhere else. */
function canTake(run: Run, parcel: number, hub: number, to: number, day: number): boolean {
  const { setting } = run;
  const from = setting.facilities[hub] as Facility;
  if (setting.lockers.has(to)) return canSupply(setting, from, 'van', setting.facilities[to] as Facility, day);
  return !isForPickUp(run, parcel, to) && goesByVan(setting, parcelOf(run, parcel), from, day);
}

/** Vans of its own carrier take it. */
function listForVans(run: Run, parcel: number): void {
  const { world, facts, agenda } = run;
  const hub = handHome(run, parcel);
  if (world.vans[hub]?.includes(parcel) === true) return;
  world.vans[hub]?.push(parcel);
  facts.push({ kind: 'assigned', time: agenda.now, parcel, way: 'van', facility: hub });
}
