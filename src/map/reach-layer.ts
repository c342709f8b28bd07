// The areas the micro-depots really serve: a faint ground with a dashed edge each, on a still picture of their own.
// Not in Pixi: large shapes that never move would be filled anew each frame, and its lines know no dashes.
import type { Palette } from '../base/palette.ts';
import type { ReachView } from '../service/protocol.ts';
import type { Camera, ViewSize } from './camera.ts';
import { closePicture, coversView, openPicture, type Picture, pictureSize, placePicture } from './picture.ts';
import { outlineReach } from './reach-outline.ts';
import { nextTask, runInSlices, runSlice } from './slices.ts';

export interface ReachLayer {
  readonly element: HTMLElement;
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
  /** False while outlines are being made or drawn. */
  isReady(): boolean;
  /**
   * `settled` is true where the zoom rests, so that the picture is worth drawing anew. Many areas take more than a slice:
   * the picture before stays until all of them are drawn.
   */
  draw(camera: Camera, size: ViewSize, settled: boolean): void;
}

const GROUND = 0.09;
const GROUND_CHOSEN = 0.11;
const EDGE = 0.5;
/** Pixels. */
const DASH = { on: 5, off: 4, width: 1.2, widthChosen: 1.8 };

/** `onReady` hears when more is to be drawn. */
export function createReachLayer(palette: Palette, pixelRatio: () => number, onReady: () => void): ReachLayer {
  const element = document.createElement('div');
  element.style.cssText = 'position:absolute;inset:0;overflow:hidden;pointer-events:none';
  const areas = new Map<string, Path2D>();
  /** Outlines of reaches seen before, so that going back to a scenario costs nothing. */
  const paths = new WeakMap<Float32Array, Path2D>();
  let colours = palette;
  let chosen: string | null = null;
  let picture: Picture | null = null;
  let spare: HTMLCanvasElement | null = null;
  let wanted: { camera: Camera; size: ViewSize } | null = null;
  let isGrounded = true;
  let stale = false;

  /** Other areas call off the outlines of those before. */
  let edition = 0;
  let isReady = true;
  let isPainting = false;

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

  async function paint(camera: Camera, view: ViewSize): Promise<void> {
    const size = pictureSize(view);
    const canvas = spare ?? document.createElement('canvas');
    spare = null;
    stale = false;
    const work = drawAreas(canvas, camera, size);
    if (!runSlice(work).done) {
      const mine = edition;
      isPainting = true;
      await nextTask();
      const done = mine === edition ? await runInSlices(work, () => mine !== edition) : null;
      isPainting = false;
      // What has changed meanwhile comes with the next frame.
      onReady();
      if (done === null) {
        spare = canvas;
        return;
      }
    }
    spare = picture?.canvas ?? null;
    spare?.remove();
    picture = { canvas, camera, size };
    if (wanted !== null) placePicture(picture, wanted.camera, wanted.size);
    element.append(canvas);
  }

  function* drawAreas(canvas: HTMLCanvasElement, camera: Camera, size: ViewSize): Generator<void, true, undefined> {
    const context = openPicture(canvas, camera, size, pixelRatio());
    if (!context) return true;
    context.fillStyle = context.strokeStyle = colours.facility.depot;
    context.setLineDash([DASH.on / camera.scale, DASH.off / camera.scale]);
    const shapes = [...areas];
    const standing = chosen;
    // Reading a pixel makes the canvas do the work now, inside the slice.
    const doNow = (): void => void context.getImageData(0, 0, 1, 1);
    if (isGrounded) {
      // One ground for all, so that the map says served or not; holes run the other way round than edges.
      const all = new Path2D();
      for (const [, path] of shapes) all.addPath(path);
      context.globalAlpha = GROUND;
      context.fill(all, 'nonzero');
      doNow();
      yield;
    }
    for (const [id, path] of shapes) {
      const stands = id === standing;
      context.globalAlpha = GROUND_CHOSEN;
      if (stands && isGrounded) context.fill(path, 'nonzero');
      context.globalAlpha = stands ? 1 : EDGE;
      context.lineWidth = (stands ? DASH.widthChosen : DASH.width) / camera.scale;
      context.stroke(path);
      doNow();
      yield;
    }
    return true;
  }

  return {
    element,
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
      element.style.visibility = visible ? 'visible' : 'hidden';
    },
    setGrounded(next) {
      stale ||= next !== isGrounded;
      isGrounded = next;
    },
    isReady: () => isReady && !isPainting,
    draw(camera, size, settled) {
      wanted = { camera, size };
      if (areas.size === 0 && !isPainting) {
        if (picture !== null) closePicture(picture);
        picture?.canvas.remove();
        picture = null;
        return;
      }
      if (picture !== null) placePicture(picture, camera, size);
      if (isPainting) return;
      const zoomed = picture?.camera.scale !== camera.scale;
      if (stale || !picture || (zoomed && settled) || !coversView(picture, camera, size, zoomed ? 0 : 0.5)) {
        void paint(camera, size);
      }
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
