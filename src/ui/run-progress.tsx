// How far the background runs are, with the button that ends them.
import type { Study } from '../model/study.ts';
import { useDesk } from './desk-context.ts';
import { Icon } from './icons.tsx';
import { Ring } from './ring.tsx';
import { words } from './words.ts';

export function RunProgress() {
  const { desk } = useDesk();
  const { runs, sizing, drawing, replication, replications, study } = desk.session;
  const { state, done, total } = runs.value;
  const isOneInMap = drawing.value !== null && replication.value < replications;
  const sized = sizing.value.running;
  if (sized !== null) {
    return (
      <div class="runs">
        {words.runs.sizing(sized.done)}
        <CancelRuns label={words.runs.cancelSizing} />
      </div>
    );
  }
  // Its place stays, so that the pills keep theirs when the runs begin.
  if (state === 'idle' || total === 0) return <div class="runs" />;
  const isRunning = state === 'running';
  return (
    <div class="runs" title={words.runs.label}>
      <span
        class="runs-text"
        title={state === 'finished' ? words.runs.finished(total) : isOneInMap ? words.runs.inMap : undefined}
      >
        {words.runs.progress(done, total)}
        <span class="runs-each">{words.runs.each(drawsOf(total, study.value))}</span>
      </span>
      <span class="runs-short" aria-hidden="true">
        {words.runs.short(done, total)}
      </span>
      <Ring share={done / total} />
      {isRunning && <CancelRuns label={words.runs.cancel} />}
      {state === 'cancelled' && (
        <button
          type="button"
          class="icon-button small"
          onClick={desk.resumeRuns}
          aria-label={words.runs.resume}
          title={words.runs.resume}
        >
          <Icon name="play" />
        </button>
      )}
    </div>
  );
}

function CancelRuns({ label }: { readonly label: string }) {
  const { desk } = useDesk();
  return (
    <button type="button" class="icon-button small" onClick={desk.cancelRuns} aria-label={label} title={label}>
      <Icon name="close" />
    </button>
  );
}

/** Draws that each scenario is to get; runs that were given up do not count. */
function drawsOf(total: number, study: Study | null): number {
  return Math.ceil(total / Math.max(1, study?.scenarios.length ?? 1));
}

/** Says the progress to screen readers, but not more often than every eighth. */
export function RunAnnouncer() {
  const { desk } = useDesk();
  const { runs, study } = desk.session;
  const { state, done, total } = runs.value;
  const eighth = total === 0 ? 0 : Math.floor((done / total) * 8);
  const said =
    state === 'finished' && total > 0
      ? words.runs.finished(total)
      : state === 'running' && eighth > 0
        ? words.runs.progress(Math.ceil((eighth * total) / 8), total) + words.runs.each(drawsOf(total, study.value))
        : '';
  return (
    <p class="unseen" role="status" aria-live="polite">
      {said}
    </p>
  );
}
