// Speeds by road class and the pace of the hours as a fleet states them itself; what it leaves out is its mode's.
import type { Pace } from '../network/pace.ts';
import { ROAD_CLASSES, type RoadClass } from '../network/street-graph.ts';
import type { Circle, TravelProfile } from '../network/travel.ts';
import { paceOf, profileOf } from './speeds.ts';
import type { Rules } from './study.ts';
import type { FleetSpeeds } from './study-speeds.ts';

/** Km/h without other traffic, of the road classes on which a fleet goes at another speed than its mode. */
export type OwnSpeeds = Readonly<Partial<Record<RoadClass, number>>>;

/** Who goes along the streets: at the speeds of the mode, but for the fleet's own, and where nothing keeps it out. */
export interface Traveller {
  readonly mode: TravelProfile['mode'];
  readonly ownSpeeds?: OwnSpeeds;
  /** What it has to drive round; see barring.ts. */
  readonly keptOut?: readonly Circle[];
}

/** Road classes on which a mode may go, in the order of the classes. */
export function openClasses(speeds: Rules['speeds'], mode: TravelProfile['mode']): RoadClass[] {
  const { speed } = profileOf(speeds, mode);
  return ROAD_CLASSES.filter((road) => speed[road] > 0);
}

/** Undefined where the fleet is everywhere as fast as its mode. What is closed to the mode stays closed. */
export function ownSpeedsOf(
  speeds: Rules['speeds'],
  mode: TravelProfile['mode'],
  stated: FleetSpeeds | undefined,
): OwnSpeeds | undefined {
  const byClass = stated?.byClass;
  if (byClass === undefined) return undefined;
  const { speed } = profileOf(speeds, mode);
  const own = openClasses(speeds, mode).flatMap((road) => {
    const kmh = byClass[road];
    return kmh === undefined || kmh === speed[road] ? [] : [[road, kmh] as const];
  });
  return own.length === 0 ? undefined : Object.fromEntries(own);
}

/** The mode's own list where the fleet states none, or the same. */
export function ownPaceOf(
  traffic: Rules['traffic'],
  mode: TravelProfile['mode'],
  stated: FleetSpeeds | undefined,
): Pace {
  const usual = paceOf(traffic, mode);
  const own = stated?.paceByHour;
  return own === undefined || own.every((pace, hour) => pace === usual[hour]) ? usual : own;
}
