// V1: tours as long as theory says.
import type { Effort } from '../model/study.ts';
import type { Check } from './check.ts';
import { exactly, type Finding, judgeQuantity } from './finding.ts';
import { resultOf } from './precision.ts';
import { type Delivery, fitFormula, tourKilometres } from './tour-formula.ts';
import { type Metric, unitTours } from './tour-length.ts';

const TOLERANCE = 0.03;
const SEEDS = { full: 200, quick: 100 };
/** Tours through few points differ more: so many points in all are needed for an interval within half the tolerance. */
const POINTS = 4_000;
/** A study's efforts; without an edge tours are further from the shortest after an equal search. */
const EFFORTS = { full: 'thorough', quick: 'standard', torus: 'thorough', refit: 'standard' } as const;

const LENGTHS: Readonly<Record<'euclidean' | 'manhattan', Readonly<Record<number, number>>>> = {
  euclidean: { 10: 2.856, 50: 5.688, 200: 10.761 },
  manhattan: { 10: 3.537, 50: 7.075, 200: 13.42 },
};

/** Areas as a parcel hub serves them, with tours short and long; r is 10 km. */
const DELIVERIES: readonly Delivery[] = [50, 100, 200].flatMap((n) =>
  [10, 25, 50].map((stops) => ({ n, area: 10, distance: 10, stops })),
);
const REFITS = { full: 30, quick: 4 };

const WORDS: Readonly<Record<Metric, string>> = {
  euclidean: 'straight lines',
  manhattan: 'right angles',
  torus: 'straight lines, no edge',
};

const STEM_NOTE =
  'A planned tour enters and leaves its area at the near edge, while the formula drives to the mean customer and back.';

export const TOUR_CHECKS: readonly Check[] = [
  ...(['euclidean', 'manhattan'] as const).flatMap((metric) =>
    Object.entries(LENGTHS[metric]).map(([n, target]) => tourCheck(Number(n), metric, target)),
  ),
  limitCheck(100),
  { id: 'V1.daganzo.formula', run: () => [formulaCheck()] },
  fitCheck('euclidean'),
  fitCheck('manhattan'),
];

/** A closed tour over n points of the unit square against its published mean length. */
export function tourCheck(n: number, metric: Metric, target: number): Check {
  const id = `V1.${metric}.n${n}`;
  const quantity = `Tour through ${n} points of a unit square, ${WORDS[metric]}`;
  const source = 'computed over many seeds; constant of Beardwood, Halton and Hammersley 1959';
  return {
    id,
    run: (quick) => [judgeQuantity({ id, quantity, source }, target, TOLERANCE * target, tours(n, metric, quick))],
  };
}

/** L / sqrt(n A) on a square without an edge, where it is near its limit at few points already. */
function limitCheck(n: number): Check {
  const id = `V1.limit.n${n}`;
  const quantity = `Tour length over sqrt(n A) without an edge, ${n} points`;
  const source = 'Beardwood, Halton and Hammersley 1959; Johnson, McGeoch and Rothberg 1996';
  const run = (quick: boolean): Finding[] => {
    const { mean, low, high } = tours(n, 'torus', quick);
    const root = Math.sqrt(n);
    const result = { mean: mean / root, low: low / root, high: high / root };
    return [judgeQuantity({ id, quantity, source }, 0.7124, TOLERANCE * 0.7124, result)];
  };
  return { id, run };
}

function tours(n: number, metric: Metric, quick: boolean) {
  const seeds = Math.max(SEEDS[quick ? 'quick' : 'full'], Math.ceil(POINTS / n));
  return resultOf(unitTours(n, metric, seeds, effortFor(metric, quick)));
}

function effortFor(metric: Metric, quick: boolean): Effort {
  return metric === 'torus' ? EFFORTS.torus : EFFORTS[quick ? 'quick' : 'full'];
}

function formulaCheck(): Finding {
  const head = {
    id: 'V1.daganzo.formula',
    quantity: 'V = 2 r m + k (n - m) sqrt(A / n), km; r 5 km, n 1000, A 10 km2, C 300, k 0.708',
    source: 'Daganzo 1984; Figliozzi 2008',
  };
  const km = tourKilometres({ n: 1_000, area: 10, distance: 5, stops: 300 }, 0.708);
  return judgeQuantity(head, 110.52, 0.005, exactly(km));
}

function fitCheck(metric: 'euclidean' | 'manhattan'): Check {
  const id = `V1.daganzo.${metric}`;
  const source = 'Daganzo 1984; Figliozzi 2008; New York refit 0.708 and 0.856';
  const run = (quick: boolean): Finding[] => {
    const fits = Array.from({ length: quick ? REFITS.quick : REFITS.full }, (_, replication) =>
      fitFormula(DELIVERIES, metric, replication, EFFORTS.refit),
    );
    const tour = `${WORDS[metric]}, depot 10 km away`;
    return [
      judgeQuantity(
        { id: `${id}.k`, quantity: `Fitted k of planned tours, ${tour}`, source },
        0.75,
        0.15,
        resultOf(fits.map(({ k }) => k)),
      ),
      judgeQuantity(
        { id: `${id}.stem`, quantity: `Fitted km a tour over 2 r, ${tour}`, source, note: STEM_NOTE },
        1,
        TOLERANCE,
        resultOf(fits.map(({ stem }) => stem)),
      ),
    ];
  };
  return { id, run };
}
