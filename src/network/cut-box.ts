// Reads the box that a caller wants cut out, and says what is wrong with it.
import { InputError } from '../base/problem.ts';
import type { CutOut } from './cut-out.ts';
import { ASTRIDE } from './date-line.ts';
import { extractPhrases } from './extract-phrases.ts';

/** The box of a text like "8.64,49.38,8.72,49.43". Throws an InputError; `source` names the text in it. */
export function cutBox(text: string, source: string): CutOut {
  const said = extractPhrases().box;
  const refuse = (found: string): never => {
    throw new InputError([{ path: source, expected: said.expected, found }]);
  };
  const numbers = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const [west, south, east, north] = numbers as [number, number, number, number];
  if (numbers.length !== 4 || !numbers.every(Number.isFinite)) return refuse(text);
  if (!isOnGlobe(west, south) || !isOnGlobe(east, north)) {
    const isSwapped = isOnGlobe(south, west) && isOnGlobe(north, east);
    return refuse(isSwapped ? said.swapped(text, `${south},${west},${north},${east}`) : text);
  }
  if (south === north || west === east) return refuse(said.line(text));
  const isAstride = west > east && 360 + east - west <= ASTRIDE;
  if (south > north || (west > east && !isAstride)) {
    const upright = [Math.min(west, east), Math.min(south, north), Math.max(west, east), Math.max(south, north)];
    return refuse(said.reversed(text, upright.join(',')));
  }
  return { source, west, south, east, north, rings: null };
}

function isOnGlobe(longitude: number, latitude: number): boolean {
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
}
