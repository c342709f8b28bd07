// The share of the largest parcels as an assumption: the other sizes shrink or grow in proportion, so that it is what it says.
import { SIZES, type Size } from '../model/parcel.ts';
import type { Study } from '../model/study.ts';

type Sizes = Study['demand']['sizes'];

/** Of all parcels. */
export function largeShare({ demand: { sizes } }: Study): number {
  return sizes.L / sumOf(sizes);
}

/** The same sum of weights, shared otherwise. Where all parcels are large there is nothing that could grow. */
export function withLargeShare(study: Study, share: number): Study {
  const { sizes } = study.demand;
  const sum = sumOf(sizes);
  const others = sum - sizes.L;
  if (others <= 0 || share === largeShare(study)) return study;
  const scale = ((1 - share) * sum) / others;
  const weightOf = (size: Size): number => (size === 'L' ? share * sum : scale * sizes[size]);
  const moved = Object.fromEntries(SIZES.map((size) => [size, weightOf(size)])) as Sizes;
  return { ...study, demand: { ...study.demand, sizes: moved } };
}

function sumOf(sizes: Sizes): number {
  return SIZES.reduce((sum, size) => sum + sizes[size], 0);
}
