// All layers of the map in their order, and what each needs to know when the study, the run, the time or the colours change.
import { Container } from 'pixi.js';
import type { Point } from '../base/geometry.ts';
import type { Palette } from '../base/palette.ts';
import type { Seconds } from '../base/units.ts';
import type { ReachView, ScenarioView, ShownRun } from '../service/protocol.ts';
import { type Camera, toScreen, type ViewSize } from './camera.ts';
import type { Cover } from './clear-view.ts';
import { createFacilityLayer, type FacilityPlace } from './facility-layer.ts';
import { createGlyphs } from './glyphs.ts';
import { createLabelLayer, type FacilityNote } from './label-layer.ts';
import { createParcelLayer } from './parcel-layer.ts';
import { createReachLayer } from './reach-layer.ts';
import { createSelectionLayer, type RingPlace } from './selection-layer.ts';
import type { Thing } from './thing.ts';
import { createVehicleLayer, vehicleGrowth } from './vehicle-layer.ts';

/** Layers that the reader can turn on and off. */
export type LayerName = 'reach' | 'parcels' | 'vehicles' | 'facilities' | 'labels';

export interface Scene {
  readonly stage: Container;
  /** Lies between the backdrop and the stage. */
  readonly reachElement: HTMLElement;
  setScenario(view: ScenarioView): void;
  setRun(run: ShownRun | null): void;
  setReach(reach: ReachView): void;
  setTime(time: Seconds): void;
  setPalette(palette: Palette): void;
  setNotes(notes: ReadonlyMap<string, FacilityNote>): void;
  setLayer(name: LayerName, visible: boolean): void;
  setCovers(covers: readonly Cover[]): void;
  hold(id: string, position: Point | null): void;
  mark(chosen: Thing | null, hovered: Thing | null): void;
  /** `still` is true where neither the camera nor anything that stands has changed since the last time. */
  draw(camera: Camera, size: ViewSize, still: boolean, settled: boolean): void;
  pick(camera: Camera, size: ViewSize, x: number, y: number): Thing | null;
  /** Where a thing is on the ground, or null where it is not shown now. */
  placeOf(thing: Thing): Point | null;
  facilityOf(index: number): FacilityPlace | null;
}

/** Pixels around a thing that still mean it. */
const NEAR = 12;

export function createScene(palette: Palette, pixelRatio: () => number): Scene {
  const glyphs = createGlyphs(palette, pixelRatio());
  const reach = createReachLayer(palette, pixelRatio);
  const selection = createSelectionLayer(palette);
  const parcels = createParcelLayer(glyphs);
  const vehicles = createVehicleLayer(glyphs);
  const facilities = createFacilityLayer(glyphs, palette);
  const labels = createLabelLayer(palette, pixelRatio);
  const stage = new Container();
  stage.addChild(selection.path, parcels.view, vehicles.view, facilities.view, labels.view, selection.rings);
  const layers: Readonly<Record<Exclude<LayerName, 'reach'>, Container>> = {
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
    if (thing.kind === 'facility')
      return scenario?.facilities.find((one) => one.index === thing.index)?.position ?? null;
    const { x, y, shown } = vehicles.places();
    return shown[thing.index] === 1 ? { x: x[thing.index] as number, y: y[thing.index] as number } : null;
  }

  function ringOf(thing: Thing | null, camera: Camera, size: ViewSize): RingPlace | null {
    if (!thing) return null;
    if (thing.kind === 'facility') {
      const place = facilityOf(thing.index);
      return place && { x: place.x, y: place.y, radius: Math.max(place.halfWidth, place.halfHeight) + 3.5 };
    }
    const point = placeOf(thing);
    const radius = thing.kind === 'vehicle' ? 13 * vehicleGrowth(camera.scale) : 8;
    return point && { ...toScreen(camera, size, point), radius };
  }

  return {
    stage,
    reachElement: reach.element,
    setScenario(view) {
      scenario = view;
      reach.setReach(view.reach);
      facilities.setFacilities(view.facilities);
    },
    setRun(run) {
      parcels.setRun(run);
      vehicles.setRun(run);
      facilities.setRun(run);
      selection.setRun(run);
    },
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
      selection.setPalette(palette);
      facilities.setPalette(palette);
      labels.setPalette(palette);
    },
    setNotes: labels.setNotes,
    setLayer(name, visible) {
      if (name === 'reach') reach.setVisible(visible);
      else layers[name].visible = visible;
    },
    setCovers(next) {
      covers = next;
    },
    hold: facilities.hold,
    mark(nextChosen, nextHovered) {
      chosen = nextChosen;
      hovered = nextHovered;
      reach.setChosen(idOf(hovered) ?? idOf(chosen));
      selection.setVehicle(chosen?.kind === 'vehicle' ? chosen.index : -1);
    },
    draw(camera, size, still, settled) {
      if (!still) {
        reach.draw(camera, size, settled);
        places = facilities.draw(camera, size, covers);
        const must = new Set<number>();
        for (const thing of [chosen, hovered]) if (thing?.kind === 'facility') must.add(thing.index);
        labels.draw(places, size, camera.scale, must, covers);
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
      const parcel = parcels.pick(camera, size, x, y, NEAR);
      return parcel >= 0 ? { kind: 'parcel', index: parcel } : null;
    },
    placeOf,
    facilityOf,
  };
}
