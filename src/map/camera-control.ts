// Moves the camera: by hand, by an eased flight to a view, or along with a thing that is followed.
import type { Box, Point } from '../base/geometry.ts';
import {
  type Camera,
  type CameraLimits,
  ease,
  limitCamera,
  limitsFor,
  mixCameras,
  type Padding,
  panCamera,
  type ViewSize,
  zoomAround,
} from './camera.ts';
import { type Cover, fitClear } from './clear-view.ts';
import type { Views } from './home-view.ts';

export interface CameraControl {
  readonly camera: Camera;
  readonly size: ViewSize;
  /** False while the zoom moves and for a moment after. */
  readonly isSettled: boolean;
  /** The city's box, and what of it to show first and when asked for all. */
  setGround(box: Box, views: Views): void;
  /** New views of the same city; `goes` there at once unless the reader has moved the camera, else when it is next asked to. */
  setViews(views: Views, goes: boolean): void;
  setPadding(padding: Padding): void;
  /** What lies over the map, so that the first view keeps clear of it. */
  setCovers(covers: readonly Cover[]): void;
  setReducedMotion(reduced: boolean): void;
  resize(size: ViewSize): void;
  pan(dx: number, dy: number): void;
  /** Zooms at once around a point of the view, as a wheel does. */
  zoom(factor: number, x: number, y: number): void;
  /** Zooms around the middle, eased, as a button does. */
  zoomBy(factor: number): void;
  /** Shows everything, hubs far outside too. */
  fit(): void;
  /** The reader looks at what is in view: it stays there, whatever comes to lie over it. */
  hold(): void;
  /** Goes to a part of the city, eased. */
  showBox(box: Box): void;
  set(camera: Camera): void;
  /** Goes on with a flight; `now` is the frame's time. */
  step(now: number): void;
  /** Looks at a point that is followed. */
  lookAt(point: Point): void;
  destroy(): void;
}

const EASE_MS = 220;
const SETTLE_MS = 120;
export const PADDING: Padding = { top: 32, right: 32, bottom: 40, left: 32 };

/** `moved` is called after each change, and once more when the zoom has come to rest. */
export function createCameraControl(view: ViewSize, keep: Padding, moved: (camera: Camera) => void): CameraControl {
  let camera: Camera = { x: 0, y: 0, scale: 0.1 };
  let size = view;
  let box: Box = { left: 0, bottom: 0, right: 1, top: 1 };
  let views: Views = { home: { box, points: [] }, whole: { box, points: [] } };
  /** Which of the two is kept in view until the reader chooses another. */
  let shown: keyof Views = 'home';
  /** It as it was when the camera went there: cards that come and go after an edit must not show the new one by the way. */
  let kept = views[shown];
  let covers: readonly Cover[] = [];
  let limits: CameraLimits = limitsFor(box, size);
  let padding = keep;
  let reduced = false;
  /** The reader has chosen the view, so that a new size of the map must not move it. */
  let touched = false;
  let flight: { readonly from: Camera; readonly to: Camera; readonly start: number } | null = null;
  let settled = true;
  let timer = 0;

  function look(next: Camera): void {
    if (next.x === camera.x && next.y === camera.y && next.scale === camera.scale) return;
    if (next.scale !== camera.scale) {
      settled = false;
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        settled = true;
        moved(camera);
      }, SETTLE_MS);
    }
    camera = next;
    moved(camera);
  }

  function choose(next: Camera): void {
    touched = true;
    flight = null;
    look(next);
  }

  function flyTo(to: Camera): void {
    if (reduced) look(to);
    else {
      flight = { from: camera, to, start: performance.now() };
      moved(camera);
    }
  }

  function goHome(): void {
    if (!touched) look(homeCamera());
  }

  function keepNow(): void {
    kept = views[shown];
  }

  const homeCamera = (): Camera => limitCamera(fitClear(kept, size, padding, covers), limits);

  return {
    get camera() {
      return camera;
    },
    get size() {
      return size;
    },
    get isSettled() {
      return settled && flight === null;
    },
    setGround(nextBox, nextViews) {
      box = nextBox;
      views = nextViews;
      shown = 'home';
      keepNow();
      limits = limitsFor(box, size);
      touched = false;
      flight = null;
      goHome();
    },
    setViews(next, goes) {
      views = next;
      if (!goes) return;
      keepNow();
      goHome();
    },
    setPadding(next) {
      padding = next;
      goHome();
    },
    setCovers(next) {
      covers = next;
      goHome();
    },
    setReducedMotion(next) {
      reduced = next;
    },
    resize(next) {
      size = next;
      limits = limitsFor(box, size);
      keepNow();
      if (touched) look(limitCamera(camera, limits));
      else goHome();
    },
    pan: (dx, dy) => choose(panCamera(camera, dx, dy, limits)),
    zoom: (factor, x, y) => choose(zoomAround(camera, size, factor, x, y, limits)),
    zoomBy(factor) {
      touched = true;
      flyTo(zoomAround(flight?.to ?? camera, size, factor, size.width / 2, size.height / 2, limits));
    },
    fit() {
      touched = false;
      shown = 'whole';
      keepNow();
      flyTo(homeCamera());
    },
    hold() {
      touched = true;
    },
    showBox(part) {
      touched = true;
      flyTo(limitCamera(fitClear({ box: part, points: [] }, size, padding, covers), limits));
    },
    set: (next) => choose(limitCamera(next, limits)),
    step(now) {
      if (!flight) return;
      const { from, to, start } = flight;
      const share = (now - start) / EASE_MS;
      if (share >= 1) flight = null;
      look(mixCameras(from, to, ease(Math.min(Math.max(share, 0), 1))));
      if (flight) moved(camera);
    },
    lookAt(point) {
      touched = true;
      look({ x: point.x, y: point.y, scale: camera.scale });
    },
    destroy() {
      clearTimeout(timer);
    },
  };
}
