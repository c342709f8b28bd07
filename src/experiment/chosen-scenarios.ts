// What a comparison says of some of its scenarios: its intervals and verdicts stay corrected for all that were looked at.
import type { CarrierComparison } from './carrier-comparison.ts';
import type { Comparison } from './comparison.ts';

/**
 * `chosen` are ids, the baseline's among them. The best and the frontier are those of all scenarios, where they are chosen.
 * Of several that came out the same, the first chosen one stands for all.
 */
export function comparisonOf(all: Comparison, chosen: readonly string[]): Comparison {
  const isIn = (id: string) => chosen.includes(id);
  const { summaries, differences, frontier, same, best, carriers } = all;
  const kindOf = (id: string) => same?.get(id) ?? id;
  const ids = summaries.map(({ id }) => id).filter(isIn);
  const standsFor = (kind: string | null) => ids.find((id) => kindOf(id) === kind) ?? null;
  return {
    ...all,
    summaries: summaries.filter(({ id }) => isIn(id)),
    studyRows: summaries.flatMap(({ id }, row) => (isIn(id) ? [row] : [])),
    differences: differences.filter(({ scenario }) => isIn(scenario)),
    frontier: frontier.filter(isIn),
    same: new Map(
      ids.flatMap((id) => {
        const first = standsFor(kindOf(id)) ?? id;
        return first === id ? [] : [[id, first] as const];
      }),
    ),
    best: { cost: standsFor(best.cost), onTime: standsFor(best.onTime) },
    ...(carriers === undefined ? {} : { carriers: carriersOf(carriers, isIn) }),
  };
}

function carriersOf({ summaries, differences, pooling }: CarrierComparison, isIn: (id: string) => boolean) {
  return {
    summaries: summaries.filter(({ scenario }) => isIn(scenario)),
    differences: differences.filter(({ scenario }) => isIn(scenario)),
    pooling: pooling.filter(({ scenario, against }) => isIn(scenario) && isIn(against)),
  };
}
