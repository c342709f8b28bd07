// Streets shaded by the minutes that vans stand there or the kilometres they drive there, much over little.
import { edgeOf } from '../base/contrast.ts';
import type { Palette, Ramp } from '../base/palette.ts';
import type { CityView } from '../service/protocol.ts';
import type { Camera, ViewSize } from './camera.ts';
import { drawDrops } from './drop-lines.ts';
import { createOverlay, type DrawOverlay, type Overlay } from './overlay.ts';
import type { StreetShade } from './shade.ts';
import { runInSlices } from './slices.ts';
import { cutStreets, type StreetChunk } from './street-chunks.ts';
import { meets } from './street-layer.ts';
import { styleStreet } from './street-style.ts';

export interface StreetShadeLayer extends Pick<Overlay, 'element' | 'isSharp' | 'destroy'> {
  setCity(city: CityView): void;
  setShade(shade: StreetShade | null): void;
  setPalette(palette: Palette): void;
  show(camera: Camera, size: ViewSize, settled: boolean): void;
}

/** A chunk's streets of one step, in metres. */
interface ShadedPath extends StreetChunk {
  readonly step: number;
  readonly path: Path2D;
}

/** Pixels: the least width of a line, and what each step adds to it. */
const LEAST = 1.2;
const WIDER = 0.55;

export function createStreetShadeLayer(
  palette: Palette,
  pixelRatio: () => number,
  onSharp: () => void,
): StreetShadeLayer {
  const overlay = createOverlay(pixelRatio, onSharp);
  let colours = palette;
  let city: CityView | null = null;
  let shade: StreetShade | null = null;
  let paths: readonly ShadedPath[] = [];
  /** Another city or shade calls off the preparing of the old one. */
  let edition = 0;
  let isPreparing = false;

  function redraw(): void {
    overlay.setDrawing(shade === null || paths.length === 0 ? null : drawShade(paths, shade, colours));
  }

  function prepare(): void {
    const mine = ++edition;
    paths = [];
    redraw();
    isPreparing = city !== null && shade !== null;
    if (city === null || shade === null) return;
    void runInSlices(preparePaths(city, shade), () => mine !== edition).then((prepared) => {
      if (prepared === null || mine !== edition) return;
      isPreparing = false;
      paths = prepared;
      redraw();
    });
  }

  return {
    element: overlay.element,
    isSharp: () => !isPreparing && overlay.isSharp(),
    show: overlay.show,
    setCity(next) {
      city = next;
      shade = null;
      prepare();
    },
    setShade(next) {
      shade = next;
      prepare();
    },
    setPalette(next) {
      colours = next;
      redraw();
    },
    destroy() {
      edition++;
      overlay.destroy();
    },
  };
}

function* preparePaths(city: CityView, shade: StreetShade): Generator<void, ShadedPath[], undefined> {
  const stepOf = new Int8Array(city.roadClass.length).fill(-1);
  for (const [row, segment] of shade.segment.entries()) stepOf[segment] = shade.step[row] as number;
  const paths: ShadedPath[] = [];
  for (const chunk of yield* cutStreets(city)) {
    const bySteps = new Map<number, Path2D>();
    for (const s of chunk.segments) {
      const step = stepOf[s] as number;
      if (step < 0) continue;
      const path = bySteps.get(step) ?? new Path2D();
      bySteps.set(step, path);
      const from = city.shapeStart[s] as number;
      path.moveTo(city.x[from] as number, city.y[from] as number);
      for (let p = from + 1; p < (city.shapeStart[s + 1] as number); p++) {
        path.lineTo(city.x[p] as number, city.y[p] as number);
      }
    }
    for (const [step, path] of bySteps) paths.push({ ...chunk, step, path });
    yield;
  }
  const weight = weightOn(shade.ramp);
  return paths.sort((a, b) => weight(a.step) - weight(b.step));
}

/** Of a trench tree two colours, those of its tiers in the charts; how much a branch carries its width says. */
function rampOf({ ramp, tier, ink, ground }: Palette, name: StreetShade['ramp']): Ramp {
  const branch = edgeOf(tier['between stops'], { ground: ground.mainStreet, ink });
  return name === 'trench' ? [branch, branch, branch, branch, tier.trunk] : ramp[name];
}

/** The colour of the doors' tier, as dark as thin lines and small dots on land need. */
function dropInk({ tier, ink, ground }: Palette): string {
  return edgeOf(tier.door, { ground: ground.land, ink });
}

/** How much a step says, the least first to be drawn: on a ramp with two sides, how far it is from the middle. */
function weightOn(ramp: StreetShade['ramp']): (step: number) => number {
  return ramp === 'change' ? (step) => 2 * Math.abs(step - 2) : (step) => step;
}

function drawShade(paths: readonly ShadedPath[], { ramp: name, drops }: StreetShade, palette: Palette): DrawOverlay {
  const ramp = rampOf(palette, name);
  const weight = weightOn(name);
  return function* draw(context, box, scale) {
    context.lineCap = 'round';
    context.lineJoin = 'round';
    for (const { path, step, roadClass, box: around } of paths) {
      if (!meets(around, box)) continue;
      const width = Math.max(LEAST, (styleStreet(roadClass, scale)?.width ?? 0) * 0.8) + weight(step) * WIDER;
      context.strokeStyle = ramp[step] as string;
      context.lineWidth = width / scale;
      context.stroke(path);
      yield;
    }
    if (drops !== undefined) yield* drawDrops(drops, dropInk(palette), context, box, scale);
  };
}
