// Which of all scenarios is the cheapest, and whether that is certain: the baseline alone is what the sentence above compares with.

import { euros, range, scenarioLetter } from '../base/format.ts';
import { comparisonPhrases } from '../charts/comparison-phrases.ts';
import { LOOKS } from '../experiment/looks.ts';
import { shownName } from '../persistence/bundled-names.ts';
import { useDesk } from './desk-context.ts';
import { words } from './words.ts';

export function Cheapest() {
  const { desk, comparison } = useDesk();
  const open = desk.session.study.value;
  const compared = comparison.value;
  if (open === null || compared === null || open.scenarios.length < 3) return null;
  const { summaries, same, best } = compared;
  if (summaries.some(({ replications }) => replications < (LOOKS[0] ?? 0))) return null;
  const costs = summaries.map(({ id, costPerParcel: { n, mean } }) =>
    n === 0 || same?.has(id) === true ? Number.POSITIVE_INFINITY : mean,
  );
  const row =
    best.cost === null ? costs.indexOf(Math.min(...costs)) : summaries.findIndex(({ id }) => id === best.cost);
  const estimate = summaries[row]?.costPerParcel;
  const scenario = open.scenarios[row];
  if (estimate === undefined || scenario === undefined || estimate.low === null || estimate.high === null) return null;
  const names = open.scenarios.flatMap((one, at) =>
    at === row || same?.get(one.id) === scenario.id ? [`${scenarioLetter(at)} ${shownName(one)}`] : [],
  );
  const { sure, open: unsure, sharedSure, sharedOpen, allSame } = words.scenarios.cheapest;
  const isSure = best.cost !== null;
  const ofSeveral = names.length === open.scenarios.length ? allSame : isSure ? sharedSure : sharedOpen;
  const said = names.length > 1 ? ofSeveral : isSure ? sure : unsure;
  return (
    <p class="cheapest">
      <b>{comparisonPhrases().listed(names)}</b>{' '}
      {said(euros(estimate.mean), range(estimate.low, estimate.high, 2), open.scenarios.length)}
    </p>
  );
}
