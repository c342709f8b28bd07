// The boundary between page and worker: every question the page can ask, and the plain data it is answered with.
import type { Box, Point, Ring } from '../base/geometry.ts';
import type { Problem } from '../base/problem.ts';
import type { PaydaySheet } from '../experiment/cash-out.ts';
import type { ReplicationResult } from '../experiment/replication-result.ts';
import type { TrenchPlan } from '../experiment/trench-plan.ts';
import type { CashSpec, TrenchSpec } from '../model/lesson-miles.ts';
import type { Placement } from '../model/placement.ts';
import type { BaySpec, SiteSpec, Study } from '../model/study.ts';
import type { ZoneSpec } from '../model/study-zones.ts';
import type { ByteSource } from '../network/byte-source.ts';
import type { CutOut } from '../network/cut-out.ts';
import type { OwnFile } from '../persistence/own-table.ts';
import type { WithPlaces } from '../persistence/places-file.ts';
import type { Till } from '../simulation/cash-tills.ts';
import type { CityLoad } from './city-load-view.ts';
import type { OwnData } from './own-data.ts';
import type { ParcelCosts } from './parcel-costs.ts';
import type { ParcelFate, ParcelStory } from './parcel-protocol.ts';
import type { FilePiece, RunFile } from './run-files.ts';
import type { FacilityView, ShownRun } from './run-protocol.ts';
import type { ParcelsBehind, Slice } from './slice.ts';

/** What the map draws of a city. Arrays are transferred, not copied. */
export interface CityView {
  readonly box: Box;
  readonly middle: Point;
  /** Must stand on the map where it is not empty. */
  readonly attribution: string;
  readonly water: readonly Ring[];
  readonly parks: readonly Ring[];
  /** Segment s has the points shapeStart[s] to shapeStart[s + 1] (exclusive); metres. */
  readonly shapeStart: Int32Array;
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Index into ROAD_CLASSES of network/street-graph.ts. */
  readonly roadClass: Uint8Array;
  readonly bridge: Uint8Array;
  /** Doors. */
  readonly addressX: Float32Array;
  readonly addressY: Float32Array;
}

/** The area a micro-depot really serves: the doors and the street points within its catchment by bike. */
export interface ReachView {
  readonly id: string;
  /** Points of all streets reached, about every 25 m; metres. The map draws an outline around them. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly addresses: number;
  /** Expected parcels a day from those addresses that fit a bike, before capacity and other depots. */
  readonly parcelsPerDay: number;
}

/** Everything about a scenario that does not need a run. */
export interface ScenarioView {
  readonly id: string;
  readonly name: string;
  readonly facilities: readonly FacilityView[];
  readonly reach: readonly ReachView[];
  readonly bays: readonly BaySpec[];
  /** Candidate sites on which none of its micro-depots and lockers stands. */
  readonly freeSites: readonly SiteSpec[];
  /** The study's access zones, the same in every scenario. */
  readonly zones: readonly ZoneSpec[];
  readonly warnings: readonly string[];
}

export interface OpenedStudy {
  readonly study: Study;
  /** Null where the city is the one that was open before. */
  readonly city: CityView | null;
  /** The draw that a synthetic city is: told with the study, it saves another worker the search. Null for others. */
  readonly draw: number | null;
  readonly scenarios: readonly ScenarioView[];
  /** False where what scenarios reach and their warnings are yet to be worked out: `beginLooking`. */
  readonly isLookedAt: boolean;
}

/** How far a piece of work is. `share` from 0 to 1 never falls. */
export interface Progress {
  readonly done: boolean;
  readonly share: number;
  /** Operating days of a replication that are over. */
  readonly daysOver: number;
  readonly doing:
    | 'planning'
    | 'driving'
    | 'sizing fleets'
    | 'reading the extract'
    | 'finding ways'
    | 'laying out the streets'
    | 'looking for places'
    | 'looking at the scenarios';
}

/** What a payday came to, and the cash that each agent had left meanwhile. */
export interface Payday extends PaydaySheet {
  readonly tills: readonly Till[];
}

export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export interface Imported {
  /** The study on that city's streets, as file text. */
  readonly text: string;
  readonly report: readonly string[];
}

/** What goes with a file to be imported: its name, where the hub stands, what is cut out. */
export type ImportDetails =
  Parameters<StudyService['beginImport']> extends [unknown, ...infer Details] ? Details : never;

/**
 * What a worker does for the page (pull, not push: the page asks for each slice; to cancel, it stops asking and drops
 * the job). A slice takes about 20 ms. One worker keeps one study; each worker of the pool is told the study first.
 */
export interface StudyService {
  /** Reads study text (a file). Where it has problems, the study that was open stays. */
  read(text: string): Answer<Study>;
  /** Takes a study (already read or edited) as the one to work on; what the edit does not touch is reused. */
  open(study: Study, draw?: number | null): Answer<OpenedStudy>;
  /** The same as a job, step by step; over as soon as the streets are there where ways are yet to be found. */
  beginOpening(study: Study, draw?: number | null): number;
  /** The city of a study that is being opened, as soon as it is there and once; null before. */
  openedCity(job: number): CityView | null;
  /** The study that is open now; the job is dropped. Its city is null where it was told before. */
  opened(job: number): Answer<OpenedStudy>;
  /** Begins to work out what the open study's scenarios reach, and their warnings. */
  beginLooking(): number;
  /** What that came to; the job is dropped. */
  looked(job: number): readonly ScenarioView[];
  /** Takes a study to work on without a word about its scenarios but the city's draw. Throws where it has problems. */
  hold(study: Study, draw?: number | null): number | null;
  /** Reach of one micro-depot if it stood at a position, for dragging. */
  reachAt(scenario: string, depot: string, position: Point): ReachView | null;
  /** Begins a replication. */
  begin(scenario: string, replication: number, replan?: number): number;
  /** Begins a replication of a placement that is in no scenario, on the open study's ground and orders; for dragging. */
  tryPlacement(placement: Placement, replication: number): number;
  /** One slice, or as many as are named: a page that is slow to ask waits for fewer answers, and can cancel less often. */
  advance(job: number, slices?: number): Progress;
  /** What became of the parcel of that key in a finished job, whatever its row there. */
  fate(job: number, key: number): ParcelFate;
  /** What the parcels of a finished job cost, to be compared with those of other runs; the job is dropped. */
  parcelCosts(job: number): ParcelCosts;
  /** The finished job's result; the job is dropped. */
  result(job: number): ReplicationResult;
  /** The same for whoever wants the finished job as a playable run after it: the job stays. */
  answer(job: number): ReplicationResult;
  /** The days that are over of a job that goes on, so that the first can be watched while the others are simulated. */
  soFar(job: number): ShownRun;
  /** The finished job as a playable run; its journal is kept until the next `shown` so that stories can be told. */
  shown(job: number): ShownRun;
  drop(job: number): void;
  /** Life of a parcel of the run that was shown last. */
  story(parcel: number): ParcelStory;
  /** Which parcels of the run that was shown last are behind a bar, point or slice of a chart. */
  behind(slice: Slice): ParcelsBehind;
  /** Streets and neighbourhoods of the run that was shown last. */
  cityLoad(): CityLoad;
  /** For lessons: a trench tree through the open study's streets, and a payday at a scenario's lockers as agents with cash. */
  trenches(spec: TrenchSpec): TrenchPlan;
  payday(scenario: string, replication: number, spec: CashSpec): Payday;
  /** A piece of a file of the run that was shown last; the first from 0, and on from where the one before says. */
  filePiece(file: RunFile, from: number): FilePiece;
  /** Reads an OpenStreetMap extract, or an area of it, by slices; the hub at a position in degrees, or at a good place by itself. */
  beginImport(
    bytes: Uint8Array | ByteSource,
    fileName: string,
    hub: { longitude: number; latitude: number } | null,
    cut?: CutOut | null,
    own?: OwnData,
  ): number;
  imported(job: number): Answer<Imported>;
  /** The open study with a file of the user's in it, stops or zones of demand or places for a scenario; not opened yet. */
  withFile(scenario: string, file: OwnFile): Answer<WithPlaces>;
}
