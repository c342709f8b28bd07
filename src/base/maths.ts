// Transcendental functions that give the same bits in every JavaScript engine.
// Engines differ in the last bit of Math.log, exp, sin and cos; the stdlib ports of FreeBSD's msun do not.
import atan2Port from '@stdlib/math-base-special-atan2';
import cosPort from '@stdlib/math-base-special-cos';
import expPort from '@stdlib/math-base-special-exp';
import expm1Port from '@stdlib/math-base-special-expm1';
import lnPort from '@stdlib/math-base-special-ln';
import log1pPort from '@stdlib/math-base-special-log1p';
import sinPort from '@stdlib/math-base-special-sin';
import normalQuantilePort from '@stdlib/stats-base-dists-normal-quantile';

export const ln: (x: number) => number = lnPort;
export const exp: (x: number) => number = expPort;
/** ln(1 + x) and exp(x) - 1, as exact near 0 as elsewhere. */
export const log1p: (x: number) => number = log1pPort;
export const expm1: (x: number) => number = expm1Port;
export const sin: (radians: number) => number = sinPort;
export const cos: (radians: number) => number = cosPort;
export const atan2: (y: number, x: number) => number = atan2Port;

/** The value below which a standard normal variable falls with probability p, 0 < p < 1. */
export function normalQuantile(p: number): number {
  return normalQuantilePort(p, 0, 1);
}

/** Euclidean length of (x, y); Math.hypot differs between engines, sqrt is exact by IEEE 754. */
export function length(x: number, y: number): number {
  return Math.sqrt(x * x + y * y);
}
