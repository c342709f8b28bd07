// Streets that bear more or fewer motor-kilometres in one run than in another: classes on both sides of nought.
import { ladderEnds } from '../base/shade-classes.ts';
import type { StreetShade } from '../map/shade.ts';
import type { CityLoad } from '../service/city-load-view.ts';

/** Kilometres a measured day by vans and feeders, here less there. */
export interface StreetChanges {
  readonly shade: StreetShade;
  /** From `little` on a difference is shown, from `much` on as a great one; null where no street differs. */
  readonly ends: { readonly little: number; readonly much: number } | null;
  /** Of the whole city. */
  readonly km: number;
  /** Streets with at least `little` more, and fewer. */
  readonly more: number;
  readonly fewer: number;
}

type Load = Pick<CityLoad, 'segment' | 'motorKm'>;

export function streetChanges(here: Load, there: Load): StreetChanges {
  const { segment, km } = differences(here, there);
  const rungs = ladderEnds(km.filter(isReal).map(Math.abs));
  const [little, , much] = rungs;
  const total = km.reduce((sum, one) => sum + one, 0);
  if (little === undefined || much === undefined) {
    const shade = { ramp: 'change', segment: new Int32Array(0), step: new Uint8Array(0) } as const;
    return { shade, ends: null, km: total, more: 0, fewer: 0 };
  }
  const ends = { little, much };
  const step = km.map((one) => (isReal(one) ? changeStep(one, ends) : MIDDLE));
  const rows = [...step.keys()].filter((row) => step[row] !== MIDDLE);
  return {
    shade: {
      ramp: 'change',
      segment: Int32Array.from(rows, (row) => segment[row] as number),
      step: Uint8Array.from(rows, (row) => step[row] as number),
    },
    ends,
    km: total,
    more: rows.filter((row) => (step[row] as number) > MIDDLE).length,
    fewer: rows.filter((row) => (step[row] as number) < MIDDLE).length,
  };
}

const MIDDLE = 2;
/** Kilometres a day: what is less is the dust of sums and of narrow floats. */
const LEAST = 0.001;

function isReal(km: number): boolean {
  return Math.abs(km) >= LEAST;
}

/** 0 and 1 for much less and less, 3 and 4 for more and much more; the two sides mirror each other. */
export function changeStep(
  amount: number,
  { little, much }: { readonly little: number; readonly much: number },
): number {
  const size = Math.abs(amount);
  return MIDDLE + Math.sign(amount) * (size < little ? 0 : size < much ? 1 : 2);
}

/** Both lists rise by segment, and so does what comes of them; a street that one of them lacks has nothing there. */
function differences(here: Load, there: Load): { readonly segment: number[]; readonly km: number[] } {
  const segment: number[] = [];
  const km: number[] = [];
  const at = (load: Load, row: number): number => load.segment[row] ?? Number.POSITIVE_INFINITY;
  for (let [h, t] = [0, 0]; h < here.segment.length || t < there.segment.length; ) {
    const next = Math.min(at(here, h), at(there, t));
    const own = at(here, h) === next ? (here.motorKm[h++] as number) : 0;
    const other = at(there, t) === next ? (there.motorKm[t++] as number) : 0;
    segment.push(next);
    km.push(own - other);
  }
  return { segment, km };
}
