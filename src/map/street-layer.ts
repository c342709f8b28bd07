// Streets as the map draws them on its background canvas: edges first, surfaces over them, bridges over all.
import type { Box } from '../base/geometry.ts';
import type { Palette } from '../base/palette.ts';
import { ROAD_CLASSES } from '../network/street-graph.ts';
import type { CityView } from '../service/protocol.ts';
import { cutStreets, type StreetChunk } from './street-chunks.ts';
import { type StreetStyle, styleStreet } from './street-style.ts';

/** A chunk with its line in metres. */
interface StreetPath extends StreetChunk {
  readonly path: Path2D;
}

/** The streets of a city, ready to be drawn; the paths are in metres. */
export type StreetPaths = readonly StreetPath[];

export function* prepareStreets(city: CityView): Generator<void, StreetPaths, undefined> {
  const chunks = yield* cutStreets(city);
  const paths: StreetPath[] = [];
  for (const chunk of chunks) {
    const path = new Path2D();
    for (const s of chunk.segments) {
      const from = city.shapeStart[s] as number;
      path.moveTo(city.x[from] as number, city.y[from] as number);
      for (let p = from + 1; p < (city.shapeStart[s + 1] as number); p++) {
        path.lineTo(city.x[p] as number, city.y[p] as number);
      }
    }
    paths.push({ ...chunk, path });
    yield;
  }
  return paths;
}

/** Draws the streets inside a box at a scale in pixels a metre, on a context whose unit is a metre. */
export function* drawStreets(
  context: CanvasRenderingContext2D,
  streets: StreetPaths,
  box: Box,
  scale: number,
  palette: Palette,
): Generator<void, void, undefined> {
  const { ground } = palette;
  const seen = streets.filter((one) => meets(one.box, box));
  const styles = ROAD_CLASSES.map((_, roadClass) => styleStreet(roadClass, scale));
  // Later ones lie on top: small streets first.
  const order = [...seen].sort((a, b) => b.roadClass - a.roadClass);
  const flat = order.filter((one) => !one.bridge);
  const bridges = order.filter((one) => one.bridge);

  function* pass(paths: StreetPaths, colour: (style: StreetStyle) => string, width: (style: StreetStyle) => number) {
    for (const one of paths) {
      const style = styles[one.roadClass];
      if (!style || style.dashed || width(style) <= 0) continue;
      context.strokeStyle = colour(style);
      context.lineWidth = width(style) / scale;
      context.stroke(one.path);
      yield;
    }
  }
  const edges = (style: StreetStyle): number => (style.edge === 0 ? 0 : style.width + 2 * style.edge);
  const surface = (style: StreetStyle): string => (style.main ? ground.mainStreet : ground.minorStreet);

  context.lineJoin = 'round';
  context.lineCap = 'round';
  context.setLineDash([4 / scale, 3 / scale]);
  context.strokeStyle = ground.path;
  for (const one of order) {
    const style = styles[one.roadClass];
    if (!style?.dashed) continue;
    context.lineCap = 'butt';
    context.lineWidth = style.width / scale;
    context.stroke(one.path);
    yield;
  }
  context.setLineDash([]);
  context.lineCap = 'round';
  yield* pass(flat, (style) => (style.main ? ground.mainCasing : ground.minorCasing), edges);
  yield* pass(flat, surface, (style) => style.width);
  context.lineCap = 'butt';
  yield* pass(
    bridges,
    () => ground.bridgeCasing,
    (style) => style.width + 2 * Math.max(style.edge, 0.8) + 0.6,
  );
  context.lineCap = 'round';
  yield* pass(bridges, surface, (style) => style.width);
}

/** True where two boxes have a point in common. */
export function meets(a: Box, b: Box): boolean {
  return a.left <= b.right && b.left <= a.right && a.bottom <= b.top && b.bottom <= a.top;
}
