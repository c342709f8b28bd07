// How long a stop at doors really takes: up to where nobody opens, and on to the neighbours who take parcels instead.
import type { Metres, Seconds } from '../base/units.ts';
import { takerOf } from './door.ts';
import { recipientKey } from './draws.ts';
import { actualService } from './handover.ts';
import { parcelOf, type Run } from './run-state.ts';
import type { TourState, TourStop } from './world.ts';

export interface DoorTime {
  /** Seconds from the vehicle to the door and back, as if everybody opened: at their end it shows who does. */
  readonly atDoors: Seconds;
  /** With those for each recipient whose parcels a neighbour takes. */
  readonly whole: Seconds;
}

/** Of a stop that begins then, with a walk of so many metres one way, the usual one unless given. */
export function doorTime(
  run: Run,
  { kind, day }: Pick<TourState, 'kind' | 'day'>,
  { address, parcels, pickUps }: Pick<TourStop, 'address' | 'parcels' | 'pickUps'>,
  begins: Seconds,
  walk?: Metres,
): DoorTime {
  const { setting } = run;
  const atDoors = actualService(setting, kind, address, parcels.length + pickUps.length, day, walk);
  const { neighbour } = setting.study.rules.door;
  if (neighbour === 0) return { atDoors, whole: atDoors };
  const away: number[] = [];
  for (const parcel of parcels) {
    const who = parcelOf(run, parcel);
    if (takerOf(setting, who, begins + atDoors, day) !== 'neighbour') continue;
    const recipient = recipientKey(address, who.household);
    if (!away.includes(recipient)) away.push(recipient);
  }
  return { atDoors, whole: atDoors + Math.round(neighbour * away.length) };
}
