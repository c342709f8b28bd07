// Says that the runs of the scenario on show have stopped because its sign is certain, or about how many more it would take.
import { useMemo } from 'preact/hooks';
import { runsWanted, settlingIn } from '../app/result-table.ts';
import { LOOKS } from '../experiment/looks.ts';
import { useDesk } from './desk-context.ts';
import { words } from './words.ts';

export function SettledRuns() {
  const { desk, comparison } = useDesk();
  const { runs, study, scenario, results, goal } = desk.session;
  const open = study.value;
  const settling = useMemo(() => (open === null ? [] : settlingIn(open, results.peek())), [open, comparison.value]);
  const own = settling.find((one) => one.scenario === scenario.value);
  if (own === undefined || runs.value.state !== 'finished') return null;
  const { most, isAll } = goal.value;
  const { pairs, settled, needed } = own;
  const wanted = open === null ? most : runsWanted(open, results.peek(), goal.value);
  if (settled !== null && (isAll || wanted >= most)) return null;
  const further = settled === null ? needed : most;
  const said =
    settled !== null
      ? words.runs.settled(wanted)
      : needed === null
        ? words.runs.beyond(pairs, LOOKS.at(-1) ?? pairs)
        : words.runs.needs(pairs, needed);
  return (
    <p class="stopped" role="status">
      {said}{' '}
      {further !== null && (
        <button type="button" class="button" onClick={() => desk.runOn(further)}>
          {words.runs.runOn(further)}
        </button>
      )}
    </p>
  );
}
