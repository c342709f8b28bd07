// Says that the background runs are stopped, or wait for days that are not drawn, where their results are missed, with the button that lets them go on.
import { useDesk } from './desk-context.ts';
import { words } from './words.ts';

export function StoppedRuns() {
  const { desk } = useDesk();
  const { runs, drawing, undrawn, replication, replications, sensitivity, savings } = desk.session;
  const { state, done, total } = runs.value;
  const isWaiting = state === 'idle' && undrawn.value !== null;
  // Runs that are asked for by themselves are said beside the sentence.
  if ((state !== 'cancelled' && !isWaiting) || sensitivity.value.running !== null || savings.value.running !== null)
    return null;
  // The day on the map is one of the runs that are compared, as soon as it is drawn to its end.
  const isOneMore = drawing.value !== null && replication.value < replications;
  return (
    <p class="stopped" role="status">
      {isWaiting ? words.runs.waiting : words.runs.stopped(done, total)} {isOneMore && words.runs.oneMore}{' '}
      <button type="button" class="button" onClick={desk.resumeRuns}>
        {isWaiting ? words.runs.startNow : words.runs.goOn}
      </button>
    </p>
  );
}
