// What the answer hangs on: the button that asks, how far its runs are, and the sentence they end in.
import { useRef } from 'preact/hooks';
import { firstRuns, PAIRS_NEEDED } from '../app/sensitivity-campaign.ts';
import type { SensitivityState } from '../app/session.ts';
import { percent, scenarioLetter } from '../base/format.ts';
import { NOISE_RUNS, type PlannerNoise } from '../experiment/planner-noise.ts';
import { sensitivitySentence } from '../experiment/sensitivity-sentence.ts';
import { useDesk } from './desk-context.ts';
import { Sentence } from './sentence.tsx';
import { words } from './words.ts';

export function Hanging() {
  const { desk } = useDesk();
  const host = useRef<HTMLDivElement>(null);
  const { study, scenario, sensitivity } = desk.session;
  const scenarios = study.value?.scenarios.map(({ id }) => id) ?? [];
  const [baseline = ''] = scenarios;
  const chosen = scenario.value;
  const { found, noise, running } = sensitivity.value;
  const known = found.get(chosen);
  if (running === null && known === undefined && (chosen === baseline || scenarios.length < 2)) return null;
  // The button that was pressed goes away: whoever uses keys stays here.
  const stayWith = (act: () => void) => () => {
    act();
    host.current?.focus();
  };
  return (
    <div class="hanging" ref={host} tabIndex={-1}>
      {running !== null ? (
        <Trying
          running={running}
          letter={scenarioLetter(scenarios.indexOf(running.scenario))}
          onCancel={stayWith(desk.cancelSensitivity)}
        />
      ) : known !== undefined ? (
        <div role="status">
          <p>
            <Sentence parts={sensitivitySentence(known)} />
          </p>
          <Noise noise={noise.get(chosen)} />
        </div>
      ) : (
        <Asking isReady={firstRuns(desk.session, [baseline, chosen]) !== null} onAsk={stayWith(desk.askSensitivity)} />
      )}
    </div>
  );
}

/** What of the spread is the planner's own. */
function Noise({ noise }: { readonly noise: PlannerNoise | undefined }) {
  if (noise === undefined) return null;
  const { replications, searches } = NOISE_RUNS;
  const { share } = noise;
  return (
    <p class="fine-print">
      {share === null ? words.hanging.noNoise : words.hanging.noise(percent(share, 0), replications, searches)}
    </p>
  );
}

function Asking({ isReady, onAsk }: { readonly isReady: boolean; readonly onAsk: () => void }) {
  return (
    <>
      <button type="button" class="button" disabled={!isReady} onClick={onAsk}>
        {words.hanging.ask}
      </button>
      <p class="fine-print">{isReady ? words.hanging.hint : words.hanging.early(PAIRS_NEEDED)}</p>
    </>
  );
}

interface TryingProps {
  readonly running: NonNullable<SensitivityState['running']>;
  readonly letter: string;
  readonly onCancel: () => void;
}

function Trying({ running: { done, total }, letter, onCancel }: TryingProps) {
  return (
    <>
      <p id="hanging-progress">{words.hanging.progress(letter, done, total)}</p>
      <progress value={done} max={total} aria-labelledby="hanging-progress" />{' '}
      <button type="button" class="button" onClick={onCancel}>
        {words.hanging.cancel}
      </button>
    </>
  );
}
