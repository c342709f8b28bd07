// Which scenarios are worth a thought: those that no other one beats in both cost and punctuality (Pareto).

export interface Candidate {
  readonly id: string;
  /** Less is better. */
  readonly cost: number;
  /** More is better. */
  readonly onTime: number;
}

/**
 * Ids of the candidates that no other one dominates (as good in both, better in one), by rising cost; equal ones stay in
 * the order given.
 */
export function efficientFrontier(candidates: readonly Candidate[]): string[] {
  const ranked = candidates
    .map((candidate, order) => ({ ...candidate, order }))
    .sort((a, b) => a.cost - b.cost || b.onTime - a.onTime || a.order - b.order);
  const frontier: string[] = [];
  let best = Number.NEGATIVE_INFINITY;
  let bestCost = Number.NaN;
  for (const { id, cost, onTime } of ranked) {
    const isTwin = onTime === best && cost === bestCost;
    if (onTime > best || isTwin) frontier.push(id);
    if (onTime > best) {
      best = onTime;
      bestCost = cost;
    }
  }
  return frontier;
}
