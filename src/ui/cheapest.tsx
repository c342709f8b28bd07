// Which of all scenarios is the cheapest, and whether that is certain: the baseline alone is what the sentence above compares with.

import { useMemo } from 'preact/hooks';
import { runsWanted } from '../app/result-table.ts';
import { euros, range, scenarioLetter } from '../base/format.ts';
import { keyFigure } from '../experiment/key-figures.ts';
import { LOOKS } from '../experiment/looks.ts';
import { runsInOrder } from '../experiment/paired-comparison.ts';
import { shownName } from '../persistence/bundled-names.ts';
import { useDesk } from './desk-context.ts';
import { words } from './words.ts';

export function Cheapest() {
  const { desk, comparison } = useDesk();
  const { study, results, goal } = desk.session;
  const open = study.value;
  const compared = comparison.value;
  const found = useMemo(() => {
    if (open === null || compared === null || open.scenarios.length < 3) return null;
    const wanted = runsWanted(open, results.peek(), goal.peek());
    const all = [...results.peek().values()].flat().filter(({ replication }) => replication < wanted);
    const runs = runsInOrder(open.scenarios, all);
    if (runs.some(({ length }) => length < (LOOKS[0] ?? 0))) return null;
    return keyFigure('cost', runs, open.days.measured, compared.method);
  }, [open, compared]);
  if (open === null || found === null) return null;
  const costs = found.estimates.map(({ n, mean }) => (n === 0 ? Number.POSITIVE_INFINITY : mean));
  const row = found.best >= 0 ? found.best : costs.indexOf(Math.min(...costs));
  const estimate = found.estimates[row];
  const scenario = open.scenarios[row];
  if (estimate === undefined || scenario === undefined || estimate.low === null || estimate.high === null) return null;
  const said = found.best >= 0 ? words.scenarios.cheapest.sure : words.scenarios.cheapest.open;
  const name = `${scenarioLetter(row)} ${shownName(scenario)}`;
  return (
    <p class="cheapest">
      <b>{name}</b> {said(euros(estimate.mean), range(estimate.low, estimate.high, 2), open.scenarios.length)}
    </p>
  );
}
