// What the map is given and what it can do; city-map.ts does it.
import type { Point } from '../base/geometry.ts';
import type { Theme } from '../base/palette.ts';
import type { Seconds } from '../base/units.ts';
import type { CityView, ReachView, ScenarioView } from '../service/protocol.ts';
import type { ShownRun } from '../service/run-protocol.ts';
import type { Camera, Padding } from './camera.ts';
import type { Cover } from './clear-view.ts';
import type { FacilityNote } from './label-layer.ts';
import type { MapWords } from './map-words.ts';
import type { MastView } from './mast-layer.ts';
import type { ParcelChanges } from './parcel-changes.ts';
import type { PointingHandlers } from './pointing.ts';
import type { LayerName } from './scene.ts';
import type { AreaShade, GroundMark, StreetShade } from './shade.ts';
import type { Thing } from './thing.ts';
import type { CameraLead } from './twin-camera.ts';

export interface CityMapOptions extends PointingHandlers, MapWords {
  readonly theme: Theme;
  readonly reducedMotion: boolean;
  /** What the map is, for readers who hear it. */
  readonly label: string;
  /** Pixels to keep free around what `fit` shows, for instance under floating cards. */
  readonly padding?: Padding;
  /** The map whose camera this one shares, and whose hands it is moved by, too. */
  readonly lead?: CameraLead;
  /** For tests and pictures; otherwise WebGL, or the canvas where there is none. */
  readonly renderer?: 'webgl' | 'canvas';
  readonly onCamera?: (camera: Camera) => void;
  /** What is followed from now on; null where the reader has panned away or chosen otherwise. */
  readonly onFollow?: (thing: Thing | null) => void;
}

export interface CityMap {
  setCity(city: CityView): void;
  setScenario(view: ScenarioView): void;
  setRun(run: ShownRun | null): void;
  setTime(time: Seconds): void;
  /** Colours the run's parcels by what they are against another run, each once it is handed over; null by their states. */
  setParcelChanges(changes: ParcelChanges | null): void;
  /** Radio masts of a lesson; null takes them away. */
  setMasts(masts: MastView | null): void;
  /** One depot's area, while it is being dragged. */
  setReach(reach: ReachView): void;
  /** A second line under the facilities' names, by id. */
  setFacilityNotes(notes: ReadonlyMap<string, FacilityNote>): void;
  setTheme(theme: Theme): void;
  setReducedMotion(reduced: boolean): void;
  setLayer(name: LayerName, visible: boolean): void;
  /** Shades neighbourhoods, and streets, by amounts; null takes the shades away, and so does another city. */
  setAreaShade(shade: AreaShade | null): void;
  setStreetShade(shade: StreetShade | null): void;
  /** Points out a street or a square and brings the map there; null, or another city, takes the mark away. */
  markGround(mark: GroundMark | null): void;
  setPadding(padding: Padding): void;
  /** What lies over the map: labels and hubs at the edge keep clear of it, and fitting where it has room. */
  setCovers(covers: readonly Cover[], hasRoom: boolean): void;
  /** Marks a thing as chosen; a vehicle shows its tour. */
  select(thing: Thing | null): void;
  /** Keeps the chosen thing in the middle, from near enough to see it move, until the reader pans or it is chosen no longer. */
  follow(thing: Thing | null): void;
  fit(): void;
  zoomBy(factor: number): void;
  /** Moves the picture by so many pixels. */
  panBy(dx: number, dy: number): void;
  getCamera(): Camera;
  setCamera(camera: Camera): void;
  /** Where a point of the city is on the map, pixels. */
  screenOf(point: Point): { x: number; y: number };
  /** True where that is inside of the picture. */
  isInView(point: Point): boolean;
  /** Where a thing is in the city now, or null where it is not shown. */
  placeOf(thing: Thing): Point | null;
  /** What the map shows now, as a picture of its own. */
  capture(): HTMLCanvasElement;
  /** For a second map that shares this one's camera. */
  readonly lead: CameraLead;
  /** 'webgl' or 'canvas'. */
  readonly renderer: string;
  /** JavaScript of the last frame, milliseconds. */
  readonly lastFrameMs: number;
  /** True once streets and labels are drawn for just this view; tests and pictures wait for it. */
  readonly isSettled: boolean;
  destroy(): void;
}
