// The areas the micro-depots really serve: a faint ground with a dashed edge each, on a still picture of their own.
// Not in Pixi: large shapes that never move would be filled anew each frame, and its lines know no dashes.
import type { Palette } from '../base/palette.ts';
import type { ReachView } from '../service/protocol.ts';
import type { Camera, ViewSize } from './camera.ts';
import { coversView, openPicture, type Picture, pictureSize, placePicture } from './picture.ts';
import { outlineReach } from './reach-outline.ts';
import { runInSlices } from './slices.ts';

export interface ReachLayer {
  readonly element: HTMLCanvasElement;
  /** Outlines that were not seen before are made in slices, and are there all at once. */
  setReach(reach: readonly ReachView[]): void;
  /** Replaces one depot's area while it is being moved. */
  setOne(reach: ReachView): void;
  setPalette(palette: Palette): void;
  /** The depot whose area stands out. */
  setChosen(id: string | null): void;
  setVisible(visible: boolean): void;
  /** Without their ground, areas change no colour of what lies under them. */
  setGrounded(isGrounded: boolean): void;
  /** False while outlines are being made. */
  isReady(): boolean;
  /** `settled` is true where the zoom rests, so that the picture is worth drawing anew. */
  draw(camera: Camera, size: ViewSize, settled: boolean): void;
}

const GROUND = 0.09;
const GROUND_CHOSEN = 0.11;
const EDGE = 0.5;
/** Pixels. */
const DASH = { on: 5, off: 4, width: 1.2, widthChosen: 1.8 };

/** `onReady` hears when more is to be drawn. */
export function createReachLayer(palette: Palette, pixelRatio: () => number, onReady: () => void): ReachLayer {
  const canvas = document.createElement('canvas');
  canvas.style.cssText = 'position:absolute;left:0;top:0;width:0;height:0';
  const areas = new Map<string, Path2D>();
  /** Outlines of reaches seen before, so that going back to a scenario costs nothing. */
  const paths = new WeakMap<Float32Array, Path2D>();
  let colours = palette;
  let chosen: string | null = null;
  let picture: Picture | null = null;
  let isGrounded = true;
  let stale = false;

  /** Other areas call off the outlines of those before. */
  let edition = 0;
  let isReady = true;

  function put(reach: ReachView): void {
    const path = paths.get(reach.x) ?? pathOf(reach);
    paths.set(reach.x, path);
    areas.set(reach.id, path);
    stale = true;
  }

  function putAll(reach: readonly ReachView[]): void {
    // One that is moved meanwhile is there already, as it is now.
    for (const one of reach) if (!areas.has(one.id)) put(one);
  }

  function paint(camera: Camera, view: ViewSize): void {
    const size = pictureSize(view);
    const context = openPicture(canvas, camera, size, pixelRatio());
    picture = { canvas, camera, size };
    stale = false;
    if (!context) return;
    context.fillStyle = context.strokeStyle = colours.facility.depot;
    context.setLineDash([DASH.on / camera.scale, DASH.off / camera.scale]);
    // One ground for all, so that the map says served or not; holes run the other way round than edges.
    const all = new Path2D();
    for (const path of areas.values()) all.addPath(path);
    context.globalAlpha = GROUND;
    if (isGrounded) context.fill(all, 'nonzero');
    for (const [id, path] of areas) {
      const stands = id === chosen;
      context.globalAlpha = GROUND_CHOSEN;
      if (stands && isGrounded) context.fill(path, 'nonzero');
      context.globalAlpha = stands ? 1 : EDGE;
      context.lineWidth = (stands ? DASH.widthChosen : DASH.width) / camera.scale;
      context.stroke(path);
    }
  }

  return {
    element: canvas,
    setReach(reach) {
      const mine = ++edition;
      areas.clear();
      stale = true;
      putAll(reach.filter(({ x }) => paths.has(x)));
      const rest = reach.filter(({ x }) => !paths.has(x));
      isReady = rest.length === 0;
      if (isReady) return;
      void runInSlices(outlineAll(rest, paths), () => mine !== edition).then((done) => {
        if (done === null || mine !== edition) return;
        isReady = true;
        putAll(rest);
        onReady();
      });
    },
    setOne: put,
    setPalette(palette) {
      colours = palette;
      stale = true;
    },
    setChosen(id) {
      if (id === chosen) return;
      // A facility without an area changes nothing.
      stale ||= [id, chosen].some((one) => one !== null && areas.has(one));
      chosen = id;
    },
    setVisible(visible) {
      canvas.style.visibility = visible ? 'visible' : 'hidden';
    },
    setGrounded(next) {
      stale ||= next !== isGrounded;
      isGrounded = next;
    },
    isReady: () => isReady,
    draw(camera, size, settled) {
      if (areas.size === 0 && !stale) return;
      const zoomed = picture?.camera.scale !== camera.scale;
      if (stale || !picture || (zoomed && settled) || !coversView(picture, camera, size, zoomed ? 0 : 0.5)) {
        paint(camera, size);
      }
      placePicture(picture as Picture, camera, size);
    },
  };
}

function* outlineAll(
  reach: readonly ReachView[],
  into: WeakMap<Float32Array, Path2D>,
): Generator<void, true, undefined> {
  for (const one of reach) {
    into.set(one.x, pathOf(one));
    yield;
  }
  return true;
}

function pathOf(reach: ReachView): Path2D {
  const path = new Path2D();
  for (const ring of outlineReach(reach).flat()) {
    for (let k = 0; k < ring.length; k += 2) {
      if (k === 0) path.moveTo(ring[0] as number, ring[1] as number);
      else path.lineTo(ring[k] as number, ring[k + 1] as number);
    }
    path.closePath();
  }
  return path;
}
