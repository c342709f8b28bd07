// What the page itself shows or hides: the open tab, the dialogs, the map once it is there.

import { type Signal, signal } from '@preact/signals';
import type { AreaMeasure, StreetMeasure } from '../app/map-shades.ts';
import type { Point } from '../base/geometry.ts';
import type { Seconds } from '../base/units.ts';
import type { Camera } from '../map/camera.ts';
import type { Cover } from '../map/clear-view.ts';
import type { LayerName } from '../map/scene.ts';
import type { GroundMark } from '../map/shade.ts';
import type { Thing } from '../map/thing.ts';
import type { CameraLead } from '../map/twin-camera.ts';
import type { Study } from '../model/study.ts';
import type { Slice } from '../service/slice.ts';
import type { ImportWishes } from './import-wishes.ts';

export const TABS = ['compare', 'why', 'tours', 'scenario', 'assumptions'] as const;
export type Tab = (typeof TABS)[number];

/** What keys and buttons may ask of the map. */
export interface MapHandle {
  zoomBy(factor: number): void;
  panBy(dx: number, dy: number): void;
  fit(): void;
  markGround(mark: GroundMark | null): void;
  setCovers(covers: readonly Cover[], hasRoom: boolean): void;
  follow(thing: Thing | null): void;
  setTime(time: Seconds): void;
  capture(): HTMLCanvasElement;
  getCamera(): Camera;
  screenOf(point: Point): Point;
  readonly lead: CameraLead;
}

export interface Stage {
  readonly tab: Signal<Tab>;
  /** Below 900 px the panel is a sheet: true where it is pulled up. */
  readonly sheetUp: Signal<boolean>;
  readonly keysOpen: Signal<boolean>;
  /** All that was said in passing. */
  readonly toldOpen: Signal<boolean>;
  readonly report: Signal<ReportStage | null>;
  /** The import dialog, with the file that was dropped on the page if one was. */
  readonly importing: Signal<{ readonly file: File | null } | null>;
  /** What was last typed and chosen in it; null before. */
  readonly importWishes: Signal<ImportWishes | null>;
  /** The dialog of the user's own data, with the file that was dropped on the page if one was. */
  readonly bringing: Signal<{ readonly file: File | null } | null>;
  /** My studies; and the dialog that makes a link. */
  readonly libraryOpen: Signal<boolean>;
  readonly sharing: Signal<boolean>;
  readonly map: Signal<MapHandle | null>;
  /** What the map keeps in its middle. */
  readonly following: Signal<Thing | null>;
  readonly shades: Signal<Shades>;
  /** The mark of a chart or the row of a table whose parcels are listed under it. */
  readonly behind: Signal<Listed | null>;
  /** What is chosen under Why to be listed; "now" is the quarter of an hour on show. */
  readonly listed: Signal<Slice | 'now' | null>;
  /** Layers that the reader has turned off. */
  readonly hidden: Signal<ReadonlySet<LayerName>>;
}

export interface Listed {
  /** What the chart or table is of. */
  readonly what: string;
  readonly slice: Slice;
  /** Of what its numbers do not say; nothing where it is left out. */
  readonly name?: string;
  /** The study as it was opened. */
  readonly opened: Study | null;
}

/** The report's dialog, or the report itself, and the scenarios chosen for it. */
export interface ReportStage {
  readonly isPaper: boolean;
  /** Null for all. */
  readonly scenarios: readonly string[] | null;
}

/** By what the map shades neighbourhoods and streets; null for nothing. */
export interface Shades {
  readonly areas: AreaMeasure | null;
  readonly streets: StreetMeasure | null;
}

export function createStage(): Stage {
  return {
    tab: signal('compare'),
    sheetUp: signal(false),
    keysOpen: signal(false),
    toldOpen: signal(false),
    report: signal(null),
    importing: signal(null),
    importWishes: signal(null),
    bringing: signal(null),
    libraryOpen: signal(false),
    sharing: signal(false),
    map: signal(null),
    following: signal(null),
    shades: signal({ areas: null, streets: null }),
    behind: signal(null),
    listed: signal(null),
    hidden: signal(new Set()),
  };
}
