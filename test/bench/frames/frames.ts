// The page of the bench `frames`: the real map, a crowd that moves on it, and the JavaScript that each frame takes.
import { createCityMap } from '../../../src/map/city-map.ts';
import { buildSyntheticCity } from '../../../src/network/synthetic-city.ts';
import { cityView } from '../../../src/service/city-view.ts';
import type { ShownRun } from '../../../src/service/run-protocol.ts';
import { crowdedRun } from './crowded-run.ts';

export interface FrameTimes {
  readonly renderer: string;
  readonly segments: number;
  /** Milliseconds of JavaScript, one entry a frame. */
  readonly milliseconds: readonly number[];
}

/** Milliseconds after which no more frames are measured: where all is drawn without a graphics card, frames are rare. */
const PATIENCE = 40_000;
/** Simulated seconds from frame to frame: 300 times real time at 60 frames a second. */
const STEP = 5;

async function measure(vehicles: number, parcels: number, warmUps: number, frames: number): Promise<FrameTimes> {
  const city = buildSyntheticCity({
    style: 'european',
    seed: 3,
    radius: 2_500,
    centreRadius: 900,
    outskirts: 7_000,
    addresses: 3_600,
    river: true,
    parks: 5,
  });
  const host = document.getElementById('map') as HTMLElement;
  const map = await createCityMap(host, {
    theme: 'light',
    reducedMotion: false,
    label: 'The map that is measured',
  });
  map.setCity(cityView(city));
  // Nothing on the map reads the result.
  map.setRun(crowdedRun(city, vehicles, parcels) as ShownRun);
  while (!map.isSettled) await nextFrame();
  const milliseconds: number[] = [];
  const until = performance.now() + PATIENCE;
  for (let frame = 0; frame < warmUps + frames; frame++) {
    if (frame > 2 * warmUps && performance.now() > until) break;
    const before = performance.now();
    map.setTime(STEP * frame);
    const asking = performance.now() - before;
    await nextFrame();
    if (frame >= warmUps) milliseconds.push(asking + map.lastFrameMs);
  }
  return { renderer: map.renderer, segments: city.streets.segmentCount, milliseconds };
}

/** Resolves after the frame that has been asked for. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => resolve());
  });
}

Object.assign(window, { measure });
