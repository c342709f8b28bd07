// What lies between the ground and the things on it: shaded neighbourhoods and streets, and the mark of one of them.
import type { Palette } from '../base/palette.ts';
import type { CityView } from '../service/protocol.ts';
import { createAreaShadeLayer } from './area-shade-layer.ts';
import type { Camera, ViewSize } from './camera.ts';
import { createGroundMarkLayer, type GroundMarkLayer } from './ground-mark-layer.ts';
import type { AreaShade, GroundMark, StreetShade } from './shade.ts';
import { createStreetShadeLayer } from './street-shade-layer.ts';

export interface GroundShades {
  /** Over the backdrop, the lowest first. */
  readonly elements: readonly HTMLElement[];
  /** Under everything that moves. */
  readonly mark: GroundMarkLayer['view'];
  /** Takes the shades and the mark of the city before away. */
  setCity(city: CityView): void;
  setAreas(shade: AreaShade | null): void;
  setStreets(shade: StreetShade | null): void;
  setMark(mark: GroundMark | null): void;
  setPalette(palette: Palette): void;
  /** True where neighbourhoods or streets are shaded. */
  isShown(): boolean;
  show(camera: Camera, size: ViewSize, settled: boolean): void;
  isSharp(): boolean;
  destroy(): void;
}

export function createGroundShades(palette: Palette, pixelRatio: () => number, onSharp: () => void): GroundShades {
  const areas = createAreaShadeLayer(palette, pixelRatio, onSharp);
  const streets = createStreetShadeLayer(palette, pixelRatio, onSharp);
  const mark = createGroundMarkLayer(palette);
  const shown = { areas: false, streets: false };
  return {
    elements: [areas.element, streets.element],
    mark: mark.view,
    setCity(city) {
      shown.areas = shown.streets = false;
      areas.setShade(null);
      streets.setCity(city);
      mark.setMark(null);
    },
    setAreas(shade) {
      shown.areas = shade !== null;
      areas.setShade(shade);
    },
    setStreets(shade) {
      shown.streets = shade !== null;
      streets.setShade(shade);
    },
    setMark: mark.setMark,
    setPalette(palette) {
      for (const layer of [areas, streets, mark]) layer.setPalette(palette);
    },
    isShown: () => shown.areas || shown.streets,
    show(camera, size, settled) {
      areas.show(camera, size, settled);
      streets.show(camera, size, settled);
      mark.draw(camera, size);
    },
    isSharp: () => areas.isSharp() && streets.isSharp(),
    destroy() {
      areas.destroy();
      streets.destroy();
    },
  };
}
