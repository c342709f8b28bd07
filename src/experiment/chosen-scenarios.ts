// What a comparison says of some of its scenarios: its intervals and verdicts stay corrected for all that were looked at.
import type { CarrierComparison } from './carrier-comparison.ts';
import type { Comparison } from './comparison.ts';

/** `chosen` are ids, the baseline's among them. The best and the frontier are those of all scenarios, where they are chosen. */
export function comparisonOf(all: Comparison, chosen: readonly string[]): Comparison {
  const isIn = (id: string) => chosen.includes(id);
  const orNone = (id: string | null) => (id !== null && isIn(id) ? id : null);
  const { summaries, differences, frontier, same = new Map<string, string>(), best, carriers } = all;
  return {
    ...all,
    summaries: summaries.filter(({ id }) => isIn(id)),
    studyRows: summaries.flatMap(({ id }, row) => (isIn(id) ? [row] : [])),
    differences: differences.filter(({ scenario }) => isIn(scenario)),
    frontier: frontier.filter(isIn),
    same: new Map([...same].filter(([id, first]) => isIn(id) && isIn(first))),
    best: { cost: orNone(best.cost), onTime: orNone(best.onTime) },
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
