export interface Png {
  readonly width: number;
  readonly height: number;
  /** Colours as 0xRRGGBB, row by row. */
  readonly pixels: Uint32Array;
}
export function readPng(png: Buffer): Png;
export function writePalettePng(
  width: number,
  height: number,
  palette: readonly number[],
  indices: ArrayLike<number>,
): Buffer;
