// How far a colour stands out from its ground, and a darker or brighter edge for those that hardly do.
// Contrast as WCAG 2.2 has it, where what a drawing says needs 3:1 against what lies beside it (1.4.11).
import { exp, ln } from './maths.ts';

/** Of a mark that says something. */
export const LEAST_CONTRAST = 3;

/** Shares of the other colour that are tried for an edge. */
const STEP = 0.05;

/** From 1, the same, to 21, black on white; colours as `#rrggbb`. */
export function contrastOf(one: string, other: string): number {
  const [low, high] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** The colour itself where it stands out from the ground, or else with as much ink in it as that takes. */
export function edgeOf(colour: string, { ground, ink }: { readonly ground: string; readonly ink: string }): string {
  let edge = colour;
  for (let share = STEP; contrastOf(edge, ground) < LEAST_CONTRAST && share < 1; share += STEP) {
    edge = mixed(colour, ink, share);
  }
  return edge;
}

function mixed(one: string, other: string, share: number): string {
  const [from, to] = [partsOf(one), partsOf(other)];
  const parts = from.map((part, row) => Math.round(part + share * ((to[row] as number) - part)));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function luminanceOf(colour: string): number {
  const [red, green, blue] = partsOf(colour).map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : exp(2.4 * ln((value + 0.055) / 1.055));
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function partsOf(colour: string): number[] {
  const whole = Number.parseInt(colour.slice(1), 16);
  return [(whole >> 16) & 255, (whole >> 8) & 255, whole & 255];
}
