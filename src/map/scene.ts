// All layers of the map in their order, and what each needs to know when the study, the run, the time or the colours change.
import { Container } from 'pixi.js';
import type { Point } from '../base/geometry.ts';
import type { Palette } from '../base/palette.ts';
import type { Seconds } from '../base/units.ts';
import type { ReachView, ScenarioView } from '../service/protocol.ts';
import type { ShownRun } from '../service/run-protocol.ts';
import { type Camera, toScreen, type ViewSize } from './camera.ts';
import type { Cover } from './clear-view.ts';
import { createFacilityLayer } from './facility-layer.ts';
import { type FacilityPlace, ringAround } from './facility-places.ts';
import { createGlyphs } from './glyphs.ts';
import { createLabelLayer, type FacilityNote } from './label-layer.ts';
import type { MapWords } from './map-words.ts';
import { createMarkLayer } from './mark-layer.ts';
import { createMastLayer, type MastView } from './mast-layer.ts';
import type { ParcelChanges } from './parcel-changes.ts';
import { createParcelLayer } from './parcel-layer.ts';
import { createReachLayer } from './reach-layer.ts';
import { createSelectionLayer, type RingPlace } from './selection-layer.ts';
import type { Thing } from './thing.ts';
import { createVehicleLayer, vehicleGrowth } from './vehicle-layer.ts';
import { createZoneLayer } from './zone-layer.ts';

/** Layers that the reader can turn on and off. */
export type LayerName =
  | 'reach'
  | 'zones'
  | 'bays'
  | 'sites'
  | 'parcels'
  | 'vehicles'
  | 'facilities'
  | 'fill'
  | 'labels';

export interface Scene {
  readonly stage: Container;
  /** What lies between the backdrop and the stage, the lowest first. */
  readonly groundElements: readonly HTMLElement[];
  setScenario(view: ScenarioView): void;
  setRun(run: ShownRun | null): void;
  setParcelChanges(changes: ParcelChanges | null): void;
  setMasts(masts: MastView | null): void;
  setReach(reach: ReachView): void;
  setTime(time: Seconds): void;
  setPalette(palette: Palette): void;
  setNotes(notes: ReadonlyMap<string, FacilityNote>): void;
  setLayer(name: LayerName, visible: boolean): void;
  /** Whether neighbourhoods or streets are shaded: nothing may lie over their colours then. */
  setShaded(isShaded: boolean): void;
  setCovers(covers: readonly Cover[]): void;
  /** Where a thing is held while it is dragged; null lets it go back to where the study puts it. */
  hold(moved: Moved, position: Point | null): void;
  mark(chosen: Thing | null, hovered: Thing | null): void;
  /** `still` is true where neither the camera nor anything that stands has changed since the last time. */
  draw(camera: Camera, size: ViewSize, still: boolean, settled: boolean): void;
  pick(camera: Camera, size: ViewSize, x: number, y: number): Thing | null;
  /** Where a thing is on the ground, or null where it is not shown now. */
  placeOf(thing: Thing): Point | null;
  /** False while something is made in slices that is to be drawn then. */
  isReady(): boolean;
  /** What of a thing can be dragged; null where it cannot, or is not where it seems to be. */
  gripOf(thing: Thing): Grip | null;
}

/** A thing that the study puts somewhere and the reader can put elsewhere. */
export interface Moved {
  readonly kind: 'facility' | 'bay' | 'site';
  readonly id: string;
}

/** A thing in the reader's hand. */
export interface Grip extends Moved {
  /** On the ground; metres. */
  readonly position: Point;
  /** On the screen. */
  readonly x: number;
  readonly y: number;
}

/** Pixels around a thing that still mean it. */
const NEAR = 12;

/** `onReady` hears when something that was made in slices is to be drawn, and set to the time. */
export function createScene(palette: Palette, pixelRatio: () => number, words: MapWords, onReady: () => void): Scene {
  const glyphs = createGlyphs(palette, pixelRatio());
  const reach = createReachLayer(palette, pixelRatio, onReady);
  const zones = createZoneLayer(palette, pixelRatio, words.zoneWords ?? (({ name }) => name));
  const marks = { bay: createMarkLayer(glyphs, 'bay', 8), site: createMarkLayer(glyphs, 'site', 8) };
  const masts = createMastLayer(glyphs, palette);
  const selection = createSelectionLayer(palette);
  const parcels = createParcelLayer(glyphs, onReady);
  const vehicles = createVehicleLayer(glyphs);
  const facilities = createFacilityLayer(glyphs, palette);
  const labels = createLabelLayer(palette, pixelRatio, words.farWords);
  const stage = new Container();
  stage.addChild(
    selection.path,
    masts.view,
    parcels.view,
    marks.bay.view,
    marks.site.view,
    vehicles.view,
    zones.labels,
    facilities.view,
    labels.view,
    selection.rings,
  );
  const layers: Readonly<Record<Exclude<LayerName, 'reach' | 'zones' | 'fill'>, Container>> = {
    bays: marks.bay.view,
    sites: marks.site.view,
    parcels: parcels.view,
    vehicles: vehicles.view,
    facilities: facilities.view,
    labels: labels.view,
  };
  let places: readonly FacilityPlace[] = [];
  let scenario: ScenarioView | null = null;
  let chosen: Thing | null = null;
  let hovered: Thing | null = null;
  let covers: readonly Cover[] = [];

  const idOf = (thing: Thing | null): string | null =>
    thing?.kind === 'facility' ? (scenario?.facilities.find((one) => one.index === thing.index)?.id ?? null) : null;

  const facilityOf = (index: number): FacilityPlace | null =>
    places.find((place) => place.facility.index === index) ?? null;

  function placeOf(thing: Thing): Point | null {
    if (thing.kind === 'parcel') return parcels.placeOf(thing.index);
    if (thing.kind === 'bay' || thing.kind === 'site') return marks[thing.kind].placeOf(thing.index)?.position ?? null;
    if (thing.kind === 'facility')
      return scenario?.facilities.find((one) => one.index === thing.index)?.position ?? null;
    const { x, y, shown } = vehicles.places();
    return shown[thing.index] === 1 ? { x: x[thing.index] as number, y: y[thing.index] as number } : null;
  }

  function gripOf({ kind, index }: Thing): Grip | null {
    if (kind === 'bay' || kind === 'site') {
      const place = marks[kind].placeOf(index);
      return place && { kind, ...place };
    }
    const place = kind === 'facility' ? facilityOf(index) : null;
    // A hub held at the edge is not where it seems to be.
    if (!place || place.beyond !== null) return null;
    return { kind: 'facility', id: place.facility.id, position: place.position, x: place.x, y: place.y };
  }

  function ringOf(thing: Thing | null, camera: Camera, size: ViewSize): RingPlace | null {
    if (!thing) return null;
    if (thing.kind === 'facility') {
      const place = facilityOf(thing.index);
      return place && { x: place.x, y: place.y, radius: ringAround(place) };
    }
    if (thing.kind === 'bay' || thing.kind === 'site') {
      const place = marks[thing.kind].placeOf(thing.index);
      return place && { x: place.x, y: place.y, radius: place.half + 4 };
    }
    const point = placeOf(thing);
    const radius = thing.kind === 'vehicle' ? 13 * vehicleGrowth(camera.scale) : 8;
    return point && { ...toScreen(camera, size, point), radius };
  }

  return {
    stage,
    groundElements: [zones.element, reach.element],
    setScenario(view) {
      scenario = view;
      reach.setReach(view.reach);
      facilities.setFacilities(view.facilities);
      zones.setZones(view.zones);
      marks.bay.setMarks(view.bays);
      marks.site.setMarks(view.freeSites);
    },
    setRun(run) {
      parcels.setRun(run);
      vehicles.setRun(run);
      facilities.setRun(run);
      selection.setRun(run);
    },
    setParcelChanges: parcels.setChanges,
    setMasts: masts.setMasts,
    setReach: reach.setOne,
    setTime(time) {
      parcels.setTime(time);
      vehicles.setTime(time);
      facilities.setTime(time);
      selection.setTime(time);
    },
    setPalette(palette) {
      glyphs.setPalette(palette);
      reach.setPalette(palette);
      zones.setPalette(palette);
      masts.setPalette(palette);
      selection.setPalette(palette);
      facilities.setPalette(palette);
      labels.setPalette(palette);
    },
    setNotes: labels.setNotes,
    setLayer(name, visible) {
      if (name === 'reach') reach.setVisible(visible);
      else if (name === 'zones') zones.setVisible(visible);
      else if (name === 'fill') facilities.setFilled(visible);
      else layers[name].visible = visible;
    },
    setShaded: (isShaded) => reach.setGrounded(!isShaded),
    setCovers(next) {
      covers = next;
    },
    hold({ kind, id }, position) {
      if (kind === 'facility') facilities.hold(id, position);
      else marks[kind].hold(id, position);
    },
    mark(nextChosen, nextHovered) {
      chosen = nextChosen;
      hovered = nextHovered;
      reach.setChosen(idOf(hovered) ?? idOf(chosen));
      selection.setVehicle(chosen?.kind === 'vehicle' ? chosen.index : -1);
    },
    draw(camera, size, still, settled) {
      if (!still) {
        reach.draw(camera, size, settled);
        masts.draw(camera, size);
        marks.bay.draw(camera, size);
        marks.site.draw(camera, size);
        places = facilities.draw(camera, size, covers);
        zones.draw(camera, size, settled, places, covers);
        const must = new Set<number>();
        for (const thing of [chosen, hovered]) if (thing?.kind === 'facility') must.add(thing.index);
        labels.draw(places, size, camera.scale, must, covers);
        if (!labels.isReady()) queueMicrotask(onReady);
      }
      parcels.draw(camera, size);
      vehicles.draw(camera, size);
      selection.draw(camera, size, settled);
      selection.drawRings(ringOf(chosen, camera, size), ringOf(hovered, camera, size));
    },
    pick(camera, size, x, y) {
      const facility = facilities.view.visible ? facilities.pick(x, y, NEAR) : -1;
      if (facility >= 0) return { kind: 'facility', index: facility };
      const vehicle = vehicles.view.visible ? vehicles.pick(camera, size, x, y, NEAR) : -1;
      if (vehicle >= 0) return { kind: 'vehicle', index: vehicle };
      for (const kind of ['site', 'bay'] as const) {
        const row = marks[kind].view.visible ? marks[kind].pick(x, y, NEAR) : -1;
        if (row >= 0) return { kind, index: row };
      }
      const parcel = parcels.pick(camera, size, x, y, NEAR);
      return parcel >= 0 ? { kind: 'parcel', index: parcel } : null;
    },
    placeOf,
    gripOf,
    isReady: () => parcels.isReady() && reach.isReady() && labels.isReady(),
  };
}
