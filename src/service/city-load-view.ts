// What a run lays on the city, as the page gets it: its streets and neighbourhoods.
import type { Metres } from '../base/units.ts';
import type { NeighbourhoodResult } from '../experiment/neighbourhoods.ts';

/** A square of the city in the run shown last: a neighbourhood. */
export interface NeighbourhoodView extends NeighbourhoodResult {
  readonly id: string;
  /** As in a street atlas, "D5", and where that is: "1.2 km north-east of the centre". */
  readonly name: string;
  readonly place: string;
  /** Its south-western corner, and its side. */
  readonly x: Metres;
  readonly y: Metres;
  readonly side: Metres;
}

/** A street between two junctions, among those with most of something. */
export interface StreetView {
  readonly segment: number;
  /** "Residential street, 120 m from Market hall" */
  readonly name: string;
  /** Minutes at the kerb, or kilometres by van and feeder, a measured day. */
  readonly amount: number;
  /** The hour of the day with most of it, and how much of it falls there. */
  readonly peakHour: number;
  readonly peak: number;
  /** Kilometres by cargo bike a measured day. */
  readonly bikeKm: number;
}

/** What the run shown last lays on the city. Arrays are transferred; a row for each street with anything, by rising segment. */
export interface CityLoad {
  /** Measured days: what the neighbourhoods' parcels are the sum of. */
  readonly days: number;
  readonly segment: Int32Array;
  /** Of vans and feeders that stand, minutes a measured day. */
  readonly kerbMinutes: Float32Array;
  /** Of vans and feeders, a measured day. */
  readonly motorKm: Float32Array;
  /** The ten streets with most, the first most. */
  readonly mostKerb: readonly StreetView[];
  readonly mostMotor: readonly StreetView[];
  /** From south-west to north-east, also where no parcel went. */
  readonly neighbourhoods: readonly NeighbourhoodView[];
}
