// What the answer hangs on: the button that asks, how far its runs are, and the sentence they end in.
import { firstRuns, PAIRS_NEEDED } from '../app/sensitivity-campaign.ts';
import { scenarioLetter } from '../base/format.ts';
import { sensitivitySentence } from '../experiment/sensitivity-sentence.ts';
import { useDesk } from './desk-context.ts';
import { Sentence } from './sentence.tsx';
import { words } from './words-en.ts';

export function Hanging() {
  const { desk } = useDesk();
  const { study, scenario, sensitivity } = desk.session;
  const scenarios = study.value?.scenarios.map(({ id }) => id) ?? [];
  const [baseline = ''] = scenarios;
  const chosen = scenario.value;
  const { found, running } = sensitivity.value;
  if (running !== null) {
    const { done, total } = running;
    return (
      <div class="hanging">
        <p id="hanging-progress">
          {words.hanging.progress(scenarioLetter(scenarios.indexOf(running.scenario)), done, total)}
        </p>
        <progress value={done} max={total} aria-labelledby="hanging-progress" />{' '}
        <button type="button" class="button" onClick={desk.cancelSensitivity}>
          {words.hanging.cancel}
        </button>
      </div>
    );
  }
  const known = found.get(chosen);
  if (known !== undefined) {
    return (
      <p class="hanging" role="status">
        <Sentence parts={sensitivitySentence(known)} />
      </p>
    );
  }
  if (chosen === baseline || scenarios.length < 2) return null;
  const isReady = firstRuns(desk.session, [baseline, chosen]) !== null;
  return (
    <div class="hanging">
      <button type="button" class="button" disabled={!isReady} onClick={desk.askSensitivity}>
        {words.hanging.ask}
      </button>
      <p class="fine-print">{isReady ? words.hanging.hint : words.hanging.early(PAIRS_NEEDED)}</p>
    </div>
  );
}
