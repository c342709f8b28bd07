// How wide a street of each class is drawn at each zoom, and from which zoom on it is drawn at all.
import { ROAD_CLASSES, type RoadClass } from '../network/street-graph.ts';

export interface StreetStyle {
  /** Pixels of the surface, without its edges. */
  readonly width: number;
  /** Pixels of the edge on each side; 0 where the street is too thin for one. */
  readonly edge: number;
  /** Main streets are brighter than minor ones. */
  readonly main: boolean;
  /** Paths are dashed lines without a surface. */
  readonly dashed: boolean;
}

/** Pixels at REFERENCE, where a city of 5 km fills the map. */
const WIDTH: Readonly<Record<RoadClass, number>> = {
  motorway: 7,
  trunk: 6.8,
  primary: 6.4,
  secondary: 5.2,
  tertiary: 4,
  residential: 2.5,
  living_street: 2.2,
  service: 1.4,
  pedestrian: 2.2,
  path: 0.9,
};
const REFERENCE = 0.17;

/** The least scale, pixels a metre, from which a class is drawn: far out, small streets are only noise and work. */
const FROM_SCALE: Readonly<Record<RoadClass, number>> = {
  motorway: 0,
  trunk: 0,
  primary: 0,
  secondary: 0,
  tertiary: 0.008,
  residential: 0.02,
  living_street: 0.03,
  service: 0.09,
  pedestrian: 0.05,
  path: 0.16,
};

/** The style of a class (index into ROAD_CLASSES) at a scale in pixels a metre; null where it is not drawn. */
export function styleStreet(roadClass: number, scale: number): StreetStyle | null {
  const name = ROAD_CLASSES[roadClass] ?? 'path';
  if (scale < FROM_SCALE[name]) return null;
  const width = Math.max(WIDTH[name] * (scale / REFERENCE) ** (scale < REFERENCE ? 0.62 : 0.55), 0.6);
  const edge = width < 1.3 ? 0 : Math.min(0.6 + width * 0.06, 1.4);
  return { width, edge, main: roadClass <= ROAD_CLASSES.indexOf('tertiary'), dashed: name === 'path' };
}
