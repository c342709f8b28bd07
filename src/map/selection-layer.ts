// What marks the chosen thing: a ring around it, and for a vehicle its tour so far and ahead with the stops.
import { Container, Graphics } from 'pixi.js';
import type { Palette } from '../base/palette.ts';
import type { Seconds } from '../base/units.ts';
import type { Motion, ShownRun } from '../service/run-protocol.ts';
import type { Camera, ViewSize } from './camera.ts';
import { findTour, type TourLine, traceTour } from './tour-line.ts';

export interface SelectionLayer {
  /** Below parcels and vehicles. */
  readonly path: Container;
  /** Above everything. */
  readonly rings: Container;
  setPalette(palette: Palette): void;
  setRun(run: ShownRun | null): void;
  /** The vehicle whose tour is drawn, or -1. */
  setVehicle(vehicle: number): void;
  setTime(time: Seconds): void;
  draw(camera: Camera, size: ViewSize, settled: boolean): void;
  /** Rings around the chosen and the hovered thing, on the screen; null where there is none. */
  drawRings(chosen: RingPlace | null, hovered: RingPlace | null): void;
}

export interface RingPlace {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Points drawn as one piece: only the piece the vehicle is on is drawn anew each frame. */
const PIECE = 48;
const WIDTH = 2.6;

export function createSelectionLayer(palette: Palette): SelectionLayer {
  const path = new Container();
  const rings = new Graphics();
  const ahead = new Graphics();
  const current = new Graphics();
  const behind = new Container();
  const stops = new Graphics();
  ahead.alpha = 0.38;
  path.addChild(ahead, behind, current, stops);
  let colours = palette;
  let motion: Motion | null = null;
  let run: ShownRun | null = null;
  let vehicle = -1;
  let time: Seconds = 0;
  let line: TourLine | null = null;
  let drawnFor = 0;
  let stopsDone = -1;

  function forget(): void {
    line = null;
    drawnFor = 0;
    stopsDone = -1;
    for (const graphics of [ahead, current, stops]) graphics.clear();
    for (const piece of behind.removeChildren()) piece.destroy();
  }

  function stroke(graphics: Graphics, scale: number): void {
    const kind = run?.vehicles[vehicle]?.kind ?? 'van';
    graphics.stroke({ color: colours.vehicle[kind], width: WIDTH / scale, cap: 'round', join: 'round' });
  }

  function build(tour: TourLine, scale: number): void {
    drawnFor = scale;
    stopsDone = -1;
    ahead.clear();
    drawPiece(ahead, tour, 0, tour.x.length - 1);
    stroke(ahead, scale);
    for (const piece of behind.removeChildren()) piece.destroy();
    for (let from = 0; from + 1 < tour.x.length; from += PIECE) {
      const piece = new Graphics();
      drawPiece(piece, tour, from, Math.min(from + PIECE, tour.x.length - 1));
      stroke(piece, scale);
      behind.addChild(piece);
    }
  }

  return {
    path,
    rings,
    setPalette(palette) {
      colours = palette;
      forget();
    },
    setRun(next) {
      run = next;
      motion = next?.motion ?? null;
      forget();
    },
    setVehicle(next) {
      if (next === vehicle) return;
      vehicle = next;
      forget();
    },
    setTime(next) {
      time = next;
    },
    draw(camera, size, settled) {
      const tour = motion && vehicle >= 0 ? findTour(motion, vehicle, time) : -1;
      if (!motion || !run || tour < 0) {
        if (line) forget();
        return;
      }
      if (line?.tour !== tour) {
        forget();
        line = traceTour(motion, vehicle, tour, run.tours[tour]?.stopEnds ?? new Float64Array(0));
      }
      path.position.set(size.width / 2 - camera.x * camera.scale, size.height / 2 + camera.y * camera.scale);
      path.scale.set(camera.scale, -camera.scale);
      const grow = camera.scale / drawnFor;
      if (grow !== 1 && (settled || grow < 0.6 || grow > 1.6)) build(line, camera.scale);
      const at = line.indexAt(time);
      behind.children.forEach((piece, k) => {
        piece.visible = Math.min((k + 1) * PIECE, (line as TourLine).x.length - 1) <= at.index;
      });
      current.clear();
      if (at.index >= 0) {
        const from = Math.floor(at.index / PIECE) * PIECE;
        drawPiece(current, line, from, at.index);
        current.lineTo(at.x, at.y);
        stroke(current, camera.scale);
      }
      const done = line.stops.filter((stop) => stop.ends <= time).length;
      if (done !== stopsDone) {
        stopsDone = done;
        stops.clear();
        const kind = run.vehicles[vehicle]?.kind ?? 'van';
        const unit = 1 / drawnFor;
        line.stops.forEach((stop, k) => {
          stops.circle(stop.x, stop.y, 3 * unit);
          stops.fill({ color: k < done ? colours.vehicle[kind] : colours.paper });
          stops.circle(stop.x, stop.y, 3 * unit);
          stops.stroke({ color: colours.vehicle[kind], width: 1.4 * unit });
        });
      }
    },
    drawRings(chosen, hovered) {
      rings.clear();
      if (hovered) {
        rings.circle(hovered.x, hovered.y, hovered.radius).stroke({ color: colours.accent, width: 1.5, alpha: 0.6 });
      }
      if (chosen) {
        rings.circle(chosen.x, chosen.y, chosen.radius).stroke({ color: colours.paper, width: 5 });
        rings.circle(chosen.x, chosen.y, chosen.radius).stroke({ color: colours.accent, width: 2.5 });
      }
    },
  };
}

function drawPiece(graphics: Graphics, line: TourLine, from: number, until: number): void {
  graphics.moveTo(line.x[from] as number, line.y[from] as number);
  for (let k = from + 1; k <= until; k++) graphics.lineTo(line.x[k] as number, line.y[k] as number);
}
