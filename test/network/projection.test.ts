import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Position, projectionAt } from '../../src/network/projection.ts';

/** Metres along the WGS84 ellipsoid (Vincenty 1975, doi 10.1179/sre.1975.23.176.88), good to less than a millimetre. */
function geodesic(from: Position, to: Position): number {
  const a = 6_378_137;
  const f = 1 / 298.257223563;
  const b = a * (1 - f);
  const u1 = Math.atan((1 - f) * Math.tan((from.latitude * Math.PI) / 180));
  const u2 = Math.atan((1 - f) * Math.tan((to.latitude * Math.PI) / 180));
  const l = ((to.longitude - from.longitude) * Math.PI) / 180;
  let lambda = l;
  for (let round = 0; ; round++) {
    const sinSigma = Math.hypot(
      Math.cos(u2) * Math.sin(lambda),
      Math.cos(u1) * Math.sin(u2) - Math.sin(u1) * Math.cos(u2) * Math.cos(lambda),
    );
    if (sinSigma === 0) return 0;
    const cosSigma = Math.sin(u1) * Math.sin(u2) + Math.cos(u1) * Math.cos(u2) * Math.cos(lambda);
    const sigma = Math.atan2(sinSigma, cosSigma);
    const sinAlpha = (Math.cos(u1) * Math.cos(u2) * Math.sin(lambda)) / sinSigma;
    const cos2Alpha = 1 - sinAlpha ** 2;
    const middle = cos2Alpha === 0 ? 0 : cosSigma - (2 * Math.sin(u1) * Math.sin(u2)) / cos2Alpha;
    const c = (f / 16) * cos2Alpha * (4 + f * (4 - 3 * cos2Alpha));
    const before = lambda;
    lambda = l + (1 - c) * f * sinAlpha * (sigma + c * sinSigma * (middle + c * cosSigma * (2 * middle ** 2 - 1)));
    if (Math.abs(lambda - before) > 1e-12 && round < 100) continue;
    const u = (cos2Alpha * (a * a - b * b)) / (b * b);
    const k = 1 + (u / 16384) * (4096 + u * (-768 + u * (320 - 175 * u)));
    const m = (u / 1024) * (256 + u * (-128 + u * (74 - 47 * u)));
    const turn =
      m *
      sinSigma *
      (middle +
        (m / 4) *
          (cosSigma * (2 * middle ** 2 - 1) - (m / 6) * middle * (4 * sinSigma ** 2 - 3) * (4 * middle ** 2 - 3)));
    return b * k * (sigma - turn);
  }
}

const origins = fc.record({
  latitude: fc.double({ min: -70, max: 70, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});
const offset = fc.double({ min: -0.3, max: 0.3, noNaN: true });

describe('the plane around an origin', () => {
  test('keeps distances of a city and its surroundings within 0.02 %', () => {
    fc.assert(
      fc.property(origins, offset, offset, offset, offset, (origin, a, b, c, d) => {
        const from = { latitude: origin.latitude + a, longitude: origin.longitude + b };
        const to = { latitude: origin.latitude + c, longitude: origin.longitude + d };
        const projection = projectionAt(origin);
        const [p, q] = [projection.toPlane(from), projection.toPlane(to)];
        const onPlane = Math.hypot(q.x - p.x, q.y - p.y);
        const onGround = geodesic(from, to);
        expect(Math.abs(onPlane - onGround)).toBeLessThanOrEqual(0.0002 * onGround + 1e-6);
      }),
    );
  });

  test('leads back to latitude and longitude', () => {
    fc.assert(
      fc.property(origins, offset, offset, (origin, a, b) => {
        const projection = projectionAt(origin);
        const position = { latitude: origin.latitude + a, longitude: origin.longitude + b };
        const back = projection.toGlobe(projection.toPlane(position));
        expect(back.latitude).toBeCloseTo(position.latitude, 7);
        expect(Math.abs(Math.sin(((back.longitude - position.longitude) * Math.PI) / 360))).toBeLessThan(1e-9);
      }),
    );
  });

  test('has x to the east and y to the north', () => {
    const { toPlane } = projectionAt({ latitude: 49.4, longitude: 8.7 });
    expect(toPlane({ latitude: 49.4, longitude: 8.7 })).toEqual({ x: 0, y: 0 });
    expect(toPlane({ latitude: 49.4, longitude: 8.71 }).x).toBeGreaterThan(700);
    expect(toPlane({ latitude: 49.41, longitude: 8.7 }).y).toBeCloseTo(1112.2, 0);
  });

  test('holds together astride the date line', () => {
    const { toPlane } = projectionAt({ latitude: -16.8, longitude: 179.99 });
    const x = toPlane({ latitude: -16.8, longitude: -179.99 }).x;
    expect(x).toBeGreaterThan(2_000);
    expect(x).toBeLessThan(2_300);
  });
});
