// How far the streets of a city are from those of a real one, by the tolerances that a synthetic style keeps.
import type { NetworkStatistics } from './network-statistics.ts';

export type StreetFigures = Omit<NetworkStatistics, 'segments'>;

type Measure = Exclude<keyof StreetFigures, 'junctions' | 'squareKm'>;

/** Lengths, densities and degree as a share of the real city's; the others as differences. */
const TOLERANCES: Readonly<Record<Measure, { readonly within: number; readonly isShare: boolean }>> = {
  junctionsPerKm2: { within: 0.1, isShare: true },
  streetKmPerKm2: { within: 0.1, isShare: true },
  medianSegment: { within: 0.1, isShare: true },
  meanSegment: { within: 0.1, isShare: true },
  meanDegree: { within: 0.1, isShare: true },
  circuity: { within: 0.02, isShare: false },
  deadEnds: { within: 0.05, isShare: false },
  threeWay: { within: 0.05, isShare: false },
  fourWay: { within: 0.05, isShare: false },
  orientationOrder: { within: 0.1, isShare: false },
};

const MEASURES = Object.keys(TOLERANCES) as Measure[];

/** By measure: 0 where both are alike, 1 or -1 where the tolerance is just used up. */
export function offModel(found: StreetFigures, model: StreetFigures): Readonly<Record<Measure, number>> {
  const off = (measure: Measure): number => {
    const { within, isShare } = TOLERANCES[measure];
    return (found[measure] - model[measure]) / (isShare ? within * model[measure] : within);
  };
  return Object.fromEntries(MEASURES.map((measure) => [measure, off(measure)])) as Record<Measure, number>;
}

/** Falls as any measure comes nearer, those farthest off above all: what a search for a nearer city goes down. */
export function modelStrain(found: StreetFigures, model: StreetFigures): number {
  return Object.values(offModel(found, model)).reduce((sum, off) => sum + off * off * off * off, 0);
}

/** Above 1 where some measure is out of tolerance. */
export function modelDistance(found: StreetFigures, model: StreetFigures): number {
  return Math.max(...Object.values(offModel(found, model)).map(Math.abs));
}
