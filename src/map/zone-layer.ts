// Access zones: a hairline around a faint hatch, on a still picture of their own, and what holds inside at the upper edge.
import { Container, Text } from 'pixi.js';
import type { Palette } from '../base/palette.ts';
import type { ZoneSpec } from '../model/study-zones.ts';
import { type Camera, toScreen, type ViewSize } from './camera.ts';
import type { Cover } from './clear-view.ts';
import type { FacilityPlace } from './facility-places.ts';
import { closePicture, coversView, openPicture, type Picture, pictureSize, placePicture } from './picture.ts';

export interface ZoneLayer {
  readonly element: HTMLCanvasElement;
  readonly labels: Container;
  setZones(zones: readonly ZoneSpec[]): void;
  setPalette(palette: Palette): void;
  setVisible(visible: boolean): void;
  /** `settled` is true where the zoom rests, so that the picture is worth drawing anew. */
  draw(
    camera: Camera,
    size: ViewSize,
    settled: boolean,
    facilities: readonly FacilityPlace[],
    covers: readonly Cover[],
  ): void;
}

/** Pixels. */
const HATCH = { apart: 9, width: 1 };
const EDGE = 1.2;
/** Between a zone's edge and its label. */
const GAP = 5;
const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif';
/** Of a zone's label, in its diameters. */
const MOST_WIDTH = 1.25;
const HATCH_INK = 0.16;
const EDGE_INK = 0.75;

export function createZoneLayer(
  palette: Palette,
  pixelRatio: () => number,
  wordsOf: (zone: ZoneSpec) => string,
): ZoneLayer {
  const canvas = document.createElement('canvas');
  canvas.style.cssText = 'position:absolute;left:0;top:0;width:0;height:0';
  const labels = new Container();
  let zones: readonly ZoneSpec[] = [];
  let colours = palette;
  let picture: Picture | null = null;
  let stale = false;

  function paint(camera: Camera, view: ViewSize): void {
    const size = pictureSize(view);
    const context = openPicture(canvas, camera, size, pixelRatio());
    picture = { canvas, camera, size };
    stale = false;
    if (!context) return;
    context.strokeStyle = colours.secondInk;
    for (const { centre, radius } of zones) {
      const circle = new Path2D();
      circle.arc(centre.x, centre.y, radius, 0, 2 * Math.PI);
      context.save();
      context.clip(circle);
      context.globalAlpha = HATCH_INK;
      context.lineWidth = HATCH.width / camera.scale;
      context.stroke(hatchOf(centre, radius, HATCH.apart / camera.scale));
      context.restore();
      context.globalAlpha = EDGE_INK;
      context.lineWidth = EDGE / camera.scale;
      context.stroke(circle);
    }
  }

  function write(): void {
    for (const child of labels.removeChildren()) child.destroy();
    for (const zone of zones) {
      const text = new Text({ text: wordsOf(zone), resolution: pixelRatio(), anchor: { x: 0.5, y: 0 } });
      text.style = {
        fontFamily: FONT,
        fontSize: 11,
        align: 'center',
        fill: colours.secondInk,
        stroke: { color: colours.ground.land, width: 4, join: 'round' },
      };
      labels.addChild(text);
    }
  }

  return {
    element: canvas,
    labels,
    setZones(next) {
      if (JSON.stringify(next) === JSON.stringify(zones)) return;
      zones = next;
      stale = true;
      write();
    },
    setPalette(palette) {
      colours = palette;
      stale = true;
      write();
    },
    setVisible(visible) {
      canvas.style.visibility = visible ? 'visible' : 'hidden';
      labels.visible = visible;
    },
    draw(camera, size, settled, facilities, covers) {
      if (zones.length === 0) {
        if (picture !== null) closePicture(picture);
        picture = null;
        return;
      }
      const zoomed = picture?.camera.scale !== camera.scale;
      if (stale || !picture || (zoomed && settled) || !coversView(picture, camera, size, zoomed ? 0 : 0.5)) {
        paint(camera, size);
      }
      placePicture(picture as Picture, camera, size);
      const taken: Cover[] = [...covers, ...facilities.map(namedBox)];
      zones.forEach((zone, row) => {
        const text = labels.children[row] as Text;
        const box = labelBox(zone, camera, size, text.width, text.height, taken);
        text.position.set(Math.round(box.left + text.width / 2), Math.round(box.top));
        // A label much wider than its zone would seem to belong to the streets around.
        text.visible = text.width < MOST_WIDTH * 2 * zone.radius * camera.scale;
        if (text.visible) taken.push(box);
      });
    },
  };
}

/** Inside the zone at its upper edge, or at the lower one where that is free and the upper is not. */
function labelBox(
  { centre, radius }: ZoneSpec,
  camera: Camera,
  size: ViewSize,
  width: number,
  height: number,
  taken: readonly Cover[],
): Cover {
  const { x, y } = toScreen(camera, size, centre);
  const reach = radius * camera.scale;
  const at = (top: number): Cover => ({ left: x - width / 2, top, right: x + width / 2, bottom: top + height });
  const upper = at(y - reach + GAP);
  const lower = at(y + reach - GAP - height);
  const isFree = (box: Cover): boolean =>
    box.top >= 0 &&
    box.bottom <= size.height &&
    !taken.some((one) => one.left < box.right && box.left < one.right && one.top < box.bottom && box.top < one.bottom);
  return !isFree(upper) && isFree(lower) ? lower : upper;
}

/** A facility's symbol and about where its name stands. */
function namedBox({ facility, x, y, halfWidth, halfHeight }: FacilityPlace): Cover {
  const name = facility.kind === 'locker' ? 0 : 8 + 7 * facility.name.length;
  return { left: x - halfWidth, top: y - halfHeight, right: x + halfWidth + name, bottom: y + halfHeight + 6 };
}

/** Parallel lines over a circle, all zones in one raster, so that overlapping ones agree. */
function hatchOf({ x, y }: ZoneSpec['centre'], radius: number, apart: number): Path2D {
  const path = new Path2D();
  // Lines of slope 1 are told apart by where they cut the vertical axis.
  const step = apart * Math.SQRT2;
  const from = Math.ceil((y - x - 2 * radius) / step) * step;
  for (let cut = from; cut <= y - x + 2 * radius; cut += step) {
    path.moveTo(x - radius, x - radius + cut);
    path.lineTo(x + radius, x + radius + cut);
  }
  return path;
}
