// Lays out the lengths that TSPLIB files list row by row as a full matrix.

export type WeightFormat = 'FULL_MATRIX' | 'LOWER_ROW' | 'UPPER_ROW' | 'LOWER_DIAG_ROW' | 'UPPER_DIAG_ROW';

/** A row-major matrix over so many nodes, or how many lengths the format needs where that is another number. */
export function expandWeights(weights: readonly number[], size: number, format: WeightFormat): Float64Array | number {
  const hasDiagonal = format.includes('DIAG');
  const half = (size * (size - 1)) / 2;
  const needed = format === 'FULL_MATRIX' ? size * size : hasDiagonal ? half + size : half;
  if (weights.length !== needed) return needed;
  if (format === 'FULL_MATRIX') return Float64Array.from(weights);
  const full = new Float64Array(size * size);
  const isLower = format.startsWith('LOWER');
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
