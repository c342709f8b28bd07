// What the worker names for the page, in English: streets, vehicles, moments of the day, zones of a map.
import { phrases } from '../base/language.ts';
import type { VehicleKind } from '../model/study.ts';
import type { RoadClass } from '../network/street-graph.ts';

const KINDS: Readonly<Record<VehicleKind, string>> = { van: 'Van', bike: 'Cargo bike', feeder: 'Feeder' };

const CLASSES: Readonly<Record<RoadClass, string>> = {
  motorway: 'Motorway',
  trunk: 'Trunk road',
  primary: 'Main road',
  secondary: 'Main street',
  tertiary: 'Through street',
  residential: 'Residential street',
  living_street: 'Living street',
  service: 'Service road',
  pedestrian: 'Pedestrian street',
  path: 'Path',
};

export const viewPhrases = phrases({
  /** "Cargo bike 11" */
  vehicle: (kind: VehicleKind, number: number) => `${KINDS[kind]} ${number}`,
  /** Moments that the timeline marks; the first wave is the feeders' leaving. */
  feedersLeave: 'feeders leave',
  wave: (number: number) => `wave ${number}`,
  bikesStart: 'bikes start',
  vansStart: 'vans start',
  /** A street without a name, by its class. */
  streetAt: (of: RoadClass, place: string) => `${CLASSES[of]}, ${place}`,
  streetNear: (of: RoadClass, metres: string, facility: string) => `${CLASSES[of]}, ${metres} from ${facility}`,
  deliveryHours: (number: number) => `Delivery hours ${number}`,
  emissionZone: (number: number) => `Low-emission zone ${number}`,
});
