// The Pixi application of a map: its canvas, and the renderer that there is.
import 'pixi.js/unsafe-eval';
import { Application, Sprite, Texture, Ticker } from 'pixi.js';
import { sizeOf } from './host.ts';

/** Draws only when it is asked to; WebGL, or the canvas where there is none, unless one is named. */
export async function startApplication(host: HTMLElement, renderer?: 'webgl' | 'canvas'): Promise<Application> {
  // Pixi's own clock would ask for every frame there is, and keep a page awake on which nothing moves.
  Ticker.system.autoStart = false;
  Ticker.system.stop();
  const app = new Application();
  await app.init({
    preference: renderer ? [renderer] : ['webgl', 'canvas'],
    ...sizeOf(host),
    antialias: false,
    resolution: window.devicePixelRatio,
    autoDensity: true,
    backgroundAlpha: 0,
    autoStart: false,
    eventFeatures: { move: false, globalMove: false, click: false, wheel: false },
  });
  return app;
}

/** Draws a speck that nobody sees, so that the programs of the renderer are there before the first picture: they take it long. */
export function warmUp(app: Application): void {
  const speck = new Sprite({ texture: Texture.WHITE, x: -2, y: -2 });
  app.stage.addChild(speck);
  drawNow(app);
  app.stage.removeChild(speck);
  speck.destroy();
}

/** Draws now, and moves Pixi's own clock on: by it what was long not drawn is freed. */
export function drawNow(app: Application): void {
  Ticker.system.update();
  app.render();
}
