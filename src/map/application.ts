// The Pixi application of a map: its canvas, and the renderer that there is.
import 'pixi.js/unsafe-eval';
import { Application } from 'pixi.js';
import { sizeOf } from './host.ts';

/** Draws only when it is asked to; WebGL, or the canvas where there is none, unless one is named. */
export async function startApplication(host: HTMLElement, renderer?: 'webgl' | 'canvas'): Promise<Application> {
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
