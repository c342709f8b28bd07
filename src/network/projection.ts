// Lays latitude and longitude out on a plane of metres around an origin, and back.
import type { Point } from '../base/geometry.ts';
import { cos, sin } from '../base/maths.ts';

/** Degrees on the WGS84 ellipsoid. */
export interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

export interface Projection {
  readonly origin: Position;
  toPlane(position: Position): Point;
  toGlobe(point: Point): Position;
}

/** WGS84: half the major axis in metres, and the square of the eccentricity. */
const A = 6_378_137;
const F = 1 / 298.257_223_563;
const E2 = F * (2 - F);
const DEGREE = Math.PI / 180;

/**
 * A transverse Mercator projection whose middle meridian goes through the origin, true to scale there (Snyder 1987, "Map
 * projections: a working manual", USGS Professional Paper 1395, equations 8-9 to 8-25 and 3-21, 3-26). East of the
 * origin by x metres, lengths are x^2 / (2 R^2) too great: 0.03 % at 150 km.
 */
export function projectionAt(origin: Position): Projection {
  const start = meridianArc(origin.latitude * DEGREE);
  return {
    origin,
    toPlane({ latitude, longitude }) {
      const phi = latitude * DEGREE;
      const sine = sin(phi);
      const cosine = cos(phi);
      const n = A / Math.sqrt(1 - E2 * sine * sine);
      const tangent = sine / cosine;
      const t = tangent * tangent;
      const c = (E2 / (1 - E2)) * cosine * cosine;
      const a = turn(longitude - origin.longitude) * DEGREE * cosine;
      const a2 = a * a;
      const e = E2 / (1 - E2);
      const x = n * a * (1 + (a2 / 6) * (1 - t + c + (a2 / 20) * (5 - 18 * t + t * t + 72 * c - 58 * e)));
      const rise =
        (a2 / 2) *
        (1 + (a2 / 12) * (5 - t + 9 * c + 4 * c * c + (a2 / 30) * (61 - 58 * t + t * t + 600 * c - 330 * e)));
      return { x, y: meridianArc(phi) - start + n * tangent * rise };
    },
    toGlobe({ x, y }) {
      const foot = footLatitude(start + y);
      const sine = sin(foot);
      const cosine = cos(foot);
      const e = E2 / (1 - E2);
      const c = e * cosine * cosine;
      const tangent = sine / cosine;
      const t = tangent * tangent;
      const w = 1 - E2 * sine * sine;
      const n = A / Math.sqrt(w);
      const r = (A * (1 - E2)) / (w * Math.sqrt(w));
      const d = x / n;
      const d2 = d * d;
      const fall =
        (d2 / 2) *
        (1 -
          (d2 / 12) *
            (5 +
              3 * t +
              10 * c -
              4 * c * c -
              9 * e -
              (d2 / 30) * (61 + 90 * t + 298 * c + 45 * t * t - 252 * e - 3 * c * c)));
      const turned =
        d * (1 - (d2 / 6) * (1 + 2 * t + c - (d2 / 20) * (5 - 2 * c + 28 * t - 3 * c * c + 8 * e + 24 * t * t)));
      return {
        latitude: (foot - ((n * tangent) / r) * fall) / DEGREE,
        longitude: turn(origin.longitude + turned / cosine / DEGREE),
      };
    },
  };
}

/** Degrees brought into -180 to 180, so that a city astride the date line stays in one piece. */
export function turn(degrees: number): number {
  return degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees;
}

/** Metres along the meridian from the equator to a latitude in radians (Snyder 3-21). */
function meridianArc(phi: number): number {
  const e4 = E2 * E2;
  const e6 = e4 * E2;
  return (
    A *
    ((1 - E2 / 4 - (3 * e4) / 64 - (5 * e6) / 256) * phi -
      ((3 * E2) / 8 + (3 * e4) / 32 + (45 * e6) / 1024) * sin(2 * phi) +
      ((15 * e4) / 256 + (45 * e6) / 1024) * sin(4 * phi) -
      ((35 * e6) / 3072) * sin(6 * phi))
  );
}

/** The latitude, in radians, that lies so many metres along the meridian (Snyder 7-19, 3-24, 3-26). */
function footLatitude(metres: number): number {
  const mu = metres / (A * (1 - E2 / 4 - (3 * E2 * E2) / 64 - (5 * E2 * E2 * E2) / 256));
  const root = Math.sqrt(1 - E2);
  const e1 = (1 - root) / (1 + root);
  const e2 = e1 * e1;
  return (
    mu +
    ((3 * e1) / 2 - (27 * e1 * e2) / 32) * sin(2 * mu) +
    ((21 * e2) / 16 - (55 * e2 * e2) / 32) * sin(4 * mu) +
    ((151 * e1 * e2) / 96) * sin(6 * mu) +
    ((1097 * e2 * e2) / 512) * sin(8 * mu)
  );
}
