// The map of a delivery day: owns the Pixi application and the camera, draws any instant it is told, and says what the reader points at and moves.
import 'pixi.js/unsafe-eval';
import { Application } from 'pixi.js';
import type { Box, Point } from '../base/geometry.ts';
import { paletteOf, type Theme } from '../base/palette.ts';
import type { Seconds } from '../base/units.ts';
import type { CityView, ReachView, ScenarioView, ShownRun } from '../service/protocol.ts';
import { createBackdrop } from './backdrop.ts';
import {
  type Camera,
  type CameraLimits,
  ease,
  fitBox,
  limitCamera,
  limitsFor,
  mixCameras,
  type Padding,
  panCamera,
  toWorld,
  type ViewSize,
  zoomAround,
} from './camera.ts';
import { listenToGestures } from './gestures.ts';
import { homeBox } from './home-view.ts';
import type { FacilityNote } from './label-layer.ts';
import { createScaleBar } from './scale-bar.ts';
import { createScene, type LayerName } from './scene.ts';
import { isSameThing, type Thing } from './thing.ts';

export type MovePhase = 'start' | 'drag' | 'drop' | 'cancel';

export interface CityMapOptions {
  readonly theme: Theme;
  readonly reducedMotion: boolean;
  /** What the map is, for readers who hear it. */
  readonly label: string;
  /** Pixels to keep free around what `fit` shows, for instance under floating cards. */
  readonly padding?: Padding;
  /** For tests and pictures; otherwise WebGL, or the canvas where there is none. */
  readonly renderer?: 'webgl' | 'canvas';
  /** The thing under the pointer, with the pointer's place in the map; called again while it moves over the thing. */
  readonly onHover?: (thing: Thing | null, at: { readonly x: number; readonly y: number }) => void;
  readonly onSelect?: (thing: Thing | null) => void;
  /** A facility is being dragged; without this, nothing can be dragged. After 'drop' it stays until the next setScenario. */
  readonly onMove?: (facilityId: string, position: Point, phase: MovePhase) => void;
  readonly onCamera?: (camera: Camera) => void;
}

export interface CityMap {
  setCity(city: CityView): void;
  setScenario(view: ScenarioView): void;
  setRun(run: ShownRun | null): void;
  setTime(time: Seconds): void;
  /** One depot's area, while it is being dragged. */
  setReach(reach: ReachView): void;
  setFacilityNotes(notes: ReadonlyMap<string, FacilityNote>): void;
  setTheme(theme: Theme): void;
  setReducedMotion(reduced: boolean): void;
  setLayer(name: LayerName, visible: boolean): void;
  setPadding(padding: Padding): void;
  /** Marks a thing as chosen; a vehicle shows its tour. */
  select(thing: Thing | null): void;
  /** Keeps a thing in the middle until the reader pans. */
  follow(thing: Thing | null): void;
  fit(): void;
  zoomBy(factor: number): void;
  /** Moves the picture by so many pixels. */
  panBy(dx: number, dy: number): void;
  getCamera(): Camera;
  setCamera(camera: Camera): void;
  /** Where a point of the city is on the map, pixels. */
  screenOf(point: Point): { x: number; y: number };
  /** 'webgl' or 'canvas'. */
  readonly renderer: string;
  /** JavaScript of the last frame, milliseconds. */
  readonly lastFrameMs: number;
  /** True once streets and labels are drawn for just this view; tests and pictures wait for it. */
  readonly isSettled: boolean;
  destroy(): void;
}

const EASE_MS = 220;
const SETTLE_MS = 120;
const PADDING: Padding = { top: 32, right: 32, bottom: 40, left: 32 };

export async function createCityMap(host: HTMLElement, options: CityMapOptions): Promise<CityMap> {
  const app = new Application();
  let palette = paletteOf(options.theme);
  let ratio = window.devicePixelRatio;
  let size: ViewSize = sizeOf(host);
  await app.init({
    preference: options.renderer ? [options.renderer] : ['webgl', 'canvas'],
    ...size,
    antialias: true,
    resolution: ratio,
    autoDensity: true,
    backgroundAlpha: 0,
    autoStart: false,
    eventFeatures: { move: false, globalMove: false, click: false, wheel: false },
  });
  const scene = createScene(palette, ratio);
  const backdrop = createBackdrop(
    palette,
    () => window.devicePixelRatio,
    () => invalidate(),
  );
  const scaleBar = createScaleBar(palette);
  app.stage.addChild(scene.stage);
  dressHost();

  let city: CityView | null = null;
  let facilities: readonly Point[] = [];
  let camera: Camera = { x: 0, y: 0, scale: 0.1 };
  let limits: CameraLimits = limitsFor({ left: 0, bottom: 0, right: 1, top: 1 }, size);
  let padding = options.padding ?? PADDING;
  let reduced = options.reducedMotion;
  /** The reader has moved the camera, so a new size of the map must not move it back. */
  let touched = false;
  let time: Seconds = 0;
  let selected: Thing | null = null;
  let hovered: Thing | null = null;
  let followed: Thing | null = null;
  let pointer: { x: number; y: number } | null = null;
  let dragged: { id: string; dx: number; dy: number } | null = null;
  let flight: { from: Camera; to: Camera; start: number } | null = null;
  let frameRequest = 0;
  let still = false;
  let timeStale = true;
  let settled = true;
  let settleTimer = 0;
  let lastFrameMs = 0;

  function invalidate(stands = false): void {
    if (!stands) still = false;
    if (frameRequest === 0) frameRequest = requestAnimationFrame(frame);
  }

  function frame(now: number): void {
    frameRequest = 0;
    const start = performance.now();
    if (flight) {
      const share = (now - flight.start) / EASE_MS;
      look(mixCameras(flight.from, flight.to, ease(Math.min(Math.max(share, 0), 1))));
      if (share >= 1) flight = null;
    }
    if (timeStale) scene.setTime(time);
    timeStale = false;
    if (followed) {
      const place = scene.placeOf(followed);
      if (place) look({ ...camera, x: place.x, y: place.y });
    }
    if (pointer && !dragged) point(pointer, false);
    if (!still) {
      backdrop.show(camera, size, settled);
      scaleBar.draw(camera.scale);
    }
    scene.draw(camera, size, still, settled);
    still = true;
    app.render();
    lastFrameMs = performance.now() - start;
  }

  /** Every change of the camera goes through here. */
  function look(next: Camera): void {
    if (next.x === camera.x && next.y === camera.y && next.scale === camera.scale) return;
    if (next.scale !== camera.scale) {
      settled = false;
      clearTimeout(settleTimer);
      settleTimer = window.setTimeout(() => {
        settled = true;
        invalidate();
      }, SETTLE_MS);
    }
    camera = next;
    invalidate();
    options.onCamera?.(camera);
  }

  function home(): Camera {
    const box: Box = city ? homeBox(city, facilities) : limits.box;
    return limitCamera(fitBox(box, size, padding), limits);
  }

  function byHand(next: Camera): void {
    touched = true;
    flight = null;
    look(next);
  }

  function flyTo(to: Camera): void {
    followed = null;
    if (reduced) {
      look(to);
      return;
    }
    flight = { from: camera, to, start: performance.now() };
    invalidate();
  }

  function point(at: { x: number; y: number }, moved: boolean): void {
    const thing = scene.pick(camera, size, at.x, at.y);
    const changed = !isSameThing(thing, hovered);
    if (changed) {
      hovered = thing;
      scene.mark(selected, hovered);
      host.style.cursor = thing ? 'pointer' : 'grab';
      invalidate();
    }
    if (changed || (moved && thing)) options.onHover?.(thing, at);
  }

  function unpoint(): void {
    pointer = null;
    if (!hovered) return;
    hovered = null;
    scene.mark(selected, null);
    invalidate();
    options.onHover?.(null, { x: 0, y: 0 });
  }

  function move(x: number, y: number, phase: MovePhase): void {
    if (!dragged) return;
    const { id } = dragged;
    const position = toWorld(camera, size, x + dragged.dx, y + dragged.dy);
    scene.hold(id, phase === 'cancel' ? null : position);
    if (phase === 'drop' || phase === 'cancel') dragged = null;
    host.style.cursor = dragged ? 'grabbing' : 'grab';
    invalidate();
    options.onMove?.(id, position, phase);
  }

  const stopListening = listenToGestures(host, {
    pan(dx, dy) {
      followed = null;
      byHand(panCamera(camera, dx, dy, limits));
    },
    zoom: (factor, x, y) => byHand(zoomAround(camera, size, factor, x, y, limits)),
    point(at) {
      if (!at) return unpoint();
      pointer = at;
      point(at, true);
    },
    choose: (x, y) => options.onSelect?.(scene.pick(camera, size, x, y)),
    grab(x, y) {
      const thing = options.onMove ? scene.pick(camera, size, x, y) : null;
      const place = thing?.kind === 'facility' ? scene.facilityOf(thing.index) : null;
      if (!place || place.beyond !== null) return false;
      dragged = { id: place.facility.id, dx: place.x - x, dy: place.y - y };
      return true;
    },
    drag: (x, y, begins) => move(x, y, begins ? 'start' : 'drag'),
    drop: (x, y) => move(x, y, 'drop'),
    cancel: () => move(0, 0, 'cancel'),
  });

  const observer = new ResizeObserver(() => {
    const next = sizeOf(host);
    if (next.width === size.width && next.height === size.height && ratio === window.devicePixelRatio) return;
    if (ratio !== window.devicePixelRatio) {
      ratio = window.devicePixelRatio;
      app.renderer.resolution = ratio;
      scene.setPalette(palette, ratio);
    }
    size = next;
    app.renderer.resize(size.width, size.height);
    if (city) limits = limitsFor(city.box, size);
    camera = touched ? limitCamera(camera, limits) : home();
    // Drawn at once: resizing has emptied the canvas.
    still = false;
    frame(performance.now());
  });
  observer.observe(host);

  return {
    setCity(next) {
      city = next;
      limits = limitsFor(next.box, size);
      touched = false;
      flight = followed = null;
      look(home());
      backdrop.setCity(next);
      scaleBar.setAttribution(next.attribution);
      invalidate();
    },
    setScenario(view) {
      const first = facilities.length === 0;
      facilities = view.facilities.map((facility) => facility.position);
      dragged = null;
      scene.setScenario(view);
      if (first && !touched) look(home());
      timeStale = true;
      invalidate();
    },
    setRun(run) {
      scene.setRun(run);
      scene.mark(selected, hovered);
      timeStale = true;
      invalidate();
    },
    setTime(next) {
      time = next;
      timeStale = true;
      invalidate(true);
    },
    setReach(reach) {
      scene.setReach(reach);
      invalidate();
    },
    setFacilityNotes(notes) {
      scene.setNotes(notes);
      invalidate();
    },
    setTheme(theme) {
      palette = paletteOf(theme);
      scene.setPalette(palette, ratio);
      backdrop.setPalette(palette);
      scaleBar.setPalette(palette);
      host.style.backgroundColor = palette.ground.land;
      timeStale = true;
      invalidate();
    },
    setReducedMotion(next) {
      reduced = next;
    },
    setLayer(name, visible) {
      scene.setLayer(name, visible);
      invalidate();
    },
    setPadding(next) {
      padding = next;
      if (!touched && city) look(home());
    },
    select(thing) {
      selected = thing;
      scene.mark(selected, hovered);
      invalidate();
    },
    follow(thing) {
      followed = thing;
      flight = null;
      touched ||= thing !== null;
      invalidate();
    },
    fit() {
      touched = false;
      flyTo(home());
    },
    zoomBy(factor) {
      touched = true;
      const keep = followed;
      flyTo(zoomAround(flight?.to ?? camera, size, factor, size.width / 2, size.height / 2, limits));
      followed = keep;
    },
    panBy(dx, dy) {
      followed = null;
      byHand(panCamera(camera, dx, dy, limits));
    },
    getCamera: () => camera,
    setCamera: (next) => byHand(limitCamera(next, limits)),
    screenOf: (spot) => ({
      x: size.width / 2 + (spot.x - camera.x) * camera.scale,
      y: size.height / 2 - (spot.y - camera.y) * camera.scale,
    }),
    get renderer() {
      return app.renderer.name;
    },
    get lastFrameMs() {
      return lastFrameMs;
    },
    get isSettled() {
      return frameRequest === 0 && settled && backdrop.isSharp();
    },
    destroy() {
      stopListening();
      observer.disconnect();
      cancelAnimationFrame(frameRequest);
      clearTimeout(settleTimer);
      backdrop.destroy();
      scene.reachElement.remove();
      scaleBar.element.remove();
      app.destroy({ removeView: true }, { children: true, texture: true, textureSource: true });
    },
  };

  function dressHost(): void {
    if (getComputedStyle(host).position === 'static') host.style.position = 'relative';
    host.style.overflow = 'hidden';
    host.style.touchAction = 'none';
    host.style.userSelect = 'none';
    host.style.cursor = 'grab';
    host.style.backgroundColor = palette.ground.land;
    host.tabIndex = 0;
    host.setAttribute('role', 'application');
    host.setAttribute('aria-roledescription', 'map');
    host.setAttribute('aria-label', options.label);
    app.canvas.style.cssText += ';position:absolute;left:0;top:0;pointer-events:none';
    app.canvas.setAttribute('aria-hidden', 'true');
    host.append(backdrop.element, scene.reachElement, app.canvas, scaleBar.element);
  }
}

function sizeOf(host: HTMLElement): ViewSize {
  return { width: Math.max(host.clientWidth, 1), height: Math.max(host.clientHeight, 1) };
}
