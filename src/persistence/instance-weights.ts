// Lays out the lengths that TSPLIB files list row by row or column by column as a full matrix.

/** Where ways back are as long, a triangle by columns is the other one by rows. */
const TRIANGLES = {
  LOWER_ROW: 'LOWER_ROW',
  UPPER_ROW: 'UPPER_ROW',
  LOWER_DIAG_ROW: 'LOWER_DIAG_ROW',
  UPPER_DIAG_ROW: 'UPPER_DIAG_ROW',
  LOWER_COL: 'UPPER_ROW',
  UPPER_COL: 'LOWER_ROW',
  LOWER_DIAG_COL: 'UPPER_DIAG_ROW',
  UPPER_DIAG_COL: 'LOWER_DIAG_ROW',
} as const;

export type WeightFormat = 'FULL_MATRIX' | keyof typeof TRIANGLES;

/** By the file's words for them. */
export const WEIGHT_FORMATS: readonly WeightFormat[] = [
  'FULL_MATRIX',
  ...(Object.keys(TRIANGLES) as (keyof typeof TRIANGLES)[]),
];

/** A row-major matrix over so many nodes, or how many lengths the format needs where that is another number. */
export function expandWeights(weights: readonly number[], size: number, format: WeightFormat): Float64Array | number {
  const hasDiagonal = format.includes('DIAG');
  const half = (size * (size - 1)) / 2;
  const needed = format === 'FULL_MATRIX' ? size * size : hasDiagonal ? half + size : half;
  if (weights.length !== needed) return needed;
  if (format === 'FULL_MATRIX') return Float64Array.from(weights);
  const full = new Float64Array(size * size);
  const isLower = TRIANGLES[format].startsWith('LOWER');
  const gap = hasDiagonal ? 0 : 1;
  let next = 0;
  for (let row = 0; row < size; row++) {
    const from = isLower ? 0 : row + gap;
    const until = isLower ? row + 1 - gap : size;
    for (let column = from; column < until; column++) {
      const weight = weights[next++] as number;
      full[row * size + column] = weight;
      full[column * size + row] = weight;
    }
  }
  return full;
}
