// Distances on the globe by a formula of their own, to hold the plane against.
import type { Position } from '../../src/network/projection.ts';

/** Metres along the WGS84 ellipsoid (Vincenty 1975, doi 10.1179/sre.1975.23.176.88), good to less than a millimetre. */
export function geodesic(from: Position, to: Position): number {
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
