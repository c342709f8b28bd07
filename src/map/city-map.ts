// The map of a delivery day: owns the Pixi application and the camera, draws any instant it is told, and says what the reader points at and moves.
import { paletteOf } from '../base/palette.ts';
import type { Seconds } from '../base/units.ts';
import type { CityView } from '../service/protocol.ts';
import { drawNow, startApplication, warmUp } from './application.ts';
import { createBackdrop } from './backdrop.ts';
import { type Camera, isInView, toScreen } from './camera.ts';
import { createCameraControl, PADDING } from './camera-control.ts';
import type { CityMap, CityMapOptions } from './city-map-contract.ts';
import { boxAround } from './ground-mark-layer.ts';
import { createGroundShades } from './ground-shades.ts';
import { viewsOf } from './home-view.ts';
import { dressHost, sizeOf, watchSize } from './host.ts';
import { captureMap } from './map-capture.ts';
import { listenToPointing } from './pointing.ts';
import { createScaleBar } from './scale-bar.ts';
import { createScene } from './scene.ts';
import { nextTask } from './slices.ts';
import { isSameThing, type Thing } from './thing.ts';
import { createTwinControl } from './twin-camera.ts';

/** Pixels a metre from which on one sees a vehicle go from door to door. */
const FOLLOW_SCALE = 0.25;

export async function createCityMap(host: HTMLElement, options: CityMapOptions): Promise<CityMap> {
  let palette = paletteOf(options.theme);
  const app = await startApplication(host, options.renderer);
  // A small page answers between the renderer and what it draws: each takes it long.
  await nextTask();
  warmUp(app);
  await nextTask();
  const scene = createScene(
    palette,
    () => window.devicePixelRatio,
    options,
    () => {
      if (isOver) return;
      isTimeNew = true;
      mark();
    },
  );
  await nextTask();
  const backdrop = createBackdrop(
    palette,
    () => window.devicePixelRatio,
    () => invalidate(),
  );
  const shades = createGroundShades(
    palette,
    () => window.devicePixelRatio,
    () => invalidate(),
  );
  const scaleBar = createScaleBar(palette);
  const listeners = new Set<() => void>();
  const onMoved = (camera: Camera): void => {
    invalidate();
    options.onCamera?.(camera);
    for (const listener of listeners) listener();
  };
  const control = options.lead
    ? createTwinControl(options.lead, sizeOf(host), () => invalidate())
    : createCameraControl(sizeOf(host), options.padding ?? PADDING, onMoved);
  control.setReducedMotion(options.reducedMotion);
  const pointing = listenToPointing(host, scene, control, options, mark, () => setFollowed(null));
  app.stage.addChild(shades.mark, scene.stage);
  dressHost(host, options.label, app.canvas, [
    backdrop.element,
    ...shades.elements,
    ...scene.groundElements,
    app.canvas,
    scaleBar.element,
  ]);
  host.style.backgroundColor = palette.ground.land;

  let city: CityView | null = null;
  /** True until a new city's first scenario is there. */
  let isBare = true;
  let time: Seconds = 0;
  let selected: Thing | null = null;
  let followed: Thing | null = null;
  let frameRequest = 0;
  /** Nothing but the time has changed since the last frame. */
  let still = false;
  let isTimeNew = true;
  let lastFrameMs = 0;
  /** Nothing is left to draw, though a picture under way may still report. */
  let isOver = false;

  function invalidate(): void {
    still = false;
    requestFrame();
  }

  function requestFrame(): void {
    if (frameRequest === 0 && !isOver) frameRequest = requestAnimationFrame(frame);
  }

  function frame(now: number): void {
    // A new size draws at once, ahead of a frame that was asked for.
    cancelAnimationFrame(frameRequest);
    frameRequest = 0;
    const start = performance.now();
    control.step(now);
    if (isTimeNew) scene.setTime(time);
    isTimeNew = false;
    const place = followed && scene.placeOf(followed);
    if (place) control.lookAt(place);
    pointing.refresh();
    const { camera, size, isSettled } = control;
    if (!still) {
      backdrop.show(camera, size, isSettled);
      shades.show(camera, size, isSettled);
      scaleBar.draw(camera.scale);
    }
    scene.draw(camera, size, still, isSettled);
    still = true;
    drawNow(app);
    lastFrameMs = performance.now() - start;
  }

  function setFollowed(thing: Thing | null): void {
    if (isSameThing(thing, followed)) return;
    followed = thing;
    options.onFollow?.(thing);
  }

  function mark(): void {
    scene.mark(selected, pointing.hovered);
    invalidate();
  }

  const stopWatching = watchSize(host, (size, ratio) => {
    app.renderer.resize(size.width, size.height, ratio);
    control.resize(size);
    // Drawn at once: resizing has emptied the canvas.
    still = false;
    frame(performance.now());
  });
  app.canvas.addEventListener('webglcontextrestored', () => invalidate());

  return {
    setCity(next) {
      city = next;
      setFollowed(null);
      isBare = true;
      control.setGround(next.box, viewsOf(next, null));
      backdrop.setCity(next);
      shades.setCity(next);
      scene.setShaded(shades.isShown());
      scaleBar.setAttribution(next.attribution);
      invalidate();
    },
    setScenario(view) {
      pointing.letGo();
      scene.setScenario(view);
      // Later scenarios do not move the camera, so that they can be compared.
      if (city) control.setViews(viewsOf(city, view), isBare);
      isBare = false;
      isTimeNew = true;
      mark();
    },
    setRun(run) {
      scene.setRun(run);
      isTimeNew = true;
      mark();
    },
    setTime(next) {
      time = next;
      isTimeNew = true;
      requestFrame();
    },
    setParcelChanges(changes) {
      scene.setParcelChanges(changes);
      isTimeNew = true;
      mark();
    },
    setMasts(masts) {
      scene.setMasts(masts);
      invalidate();
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
      host.style.backgroundColor = palette.ground.land;
      scene.setPalette(palette);
      backdrop.setPalette(palette);
      shades.setPalette(palette);
      scaleBar.setPalette(palette);
      isTimeNew = true;
      invalidate();
    },
    setReducedMotion: control.setReducedMotion,
    setLayer(name, visible) {
      scene.setLayer(name, visible);
      invalidate();
    },
    setAreaShade(shade) {
      shades.setAreas(shade);
      scene.setShaded(shades.isShown());
      invalidate();
    },
    setStreetShade(shade) {
      shades.setStreets(shade);
      scene.setShaded(shades.isShown());
      invalidate();
    },
    markGround(mark) {
      shades.setMark(mark);
      if (mark !== null) {
        setFollowed(null);
        control.showBox(boxAround(mark));
      }
      invalidate();
    },
    setPadding: control.setPadding,
    setCovers(covers, hasRoom) {
      scene.setCovers(covers);
      control.setCovers(hasRoom ? covers : []);
      invalidate();
    },
    select(thing) {
      // Only what is chosen can be let go again by its card or key.
      if (!isSameThing(thing, followed)) setFollowed(null);
      selected = thing;
      mark();
    },
    follow(thing) {
      setFollowed(thing);
      // From far above, what is followed would hardly move.
      const { scale } = control.camera;
      if (thing !== null && scale < FOLLOW_SCALE) control.zoomBy(FOLLOW_SCALE / scale);
      invalidate();
    },
    fit() {
      setFollowed(null);
      control.fit();
    },
    zoomBy: control.zoomBy,
    panBy(dx, dy) {
      setFollowed(null);
      control.pan(dx, dy);
    },
    getCamera: () => control.camera,
    setCamera: control.set,
    screenOf: (point) => toScreen(control.camera, control.size, point),
    isInView: (point) => isInView(control.camera, control.size, point),
    placeOf: scene.placeOf,
    capture: () =>
      captureMap(host, palette.ground.land, () => {
        still = false;
        frame(performance.now());
      }),
    lead: {
      control,
      letGo: () => setFollowed(null),
      listen(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    get renderer() {
      return app.renderer.name;
    },
    get lastFrameMs() {
      return lastFrameMs;
    },
    get isSettled() {
      return frameRequest === 0 && control.isSettled && scene.isReady() && backdrop.isSharp() && shades.isSharp();
    },
    destroy() {
      isOver = true;
      pointing.stop();
      stopWatching();
      control.destroy();
      cancelAnimationFrame(frameRequest);
      backdrop.destroy();
      shades.destroy();
      for (const element of scene.groundElements) element.remove();
      scaleBar.element.remove();
      app.destroy({ removeView: true }, { children: true });
    },
  };
}
