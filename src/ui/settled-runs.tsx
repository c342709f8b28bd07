// Says that the runs of the scenario on show have stopped because its sign is certain, or about how many more it would take.
import { runsWanted } from '../app/result-table.ts';
import { useDesk } from './desk-context.ts';
import { settledWords } from './settled-words.ts';
import { words } from './words.ts';

export function SettledRuns() {
  const { desk, settling } = useDesk();
  const { runs, study, scenario, results, goal } = desk.session;
  const open = study.value;
  const own = settling.value?.find((one) => one.scenario === scenario.value);
  if (open === null || own === undefined || runs.value.state !== 'finished') return null;
  const found = settledWords(own, runsWanted(open, results.peek(), goal.value), goal.value);
  if (found === null) return null;
  const { said, further } = found;
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
