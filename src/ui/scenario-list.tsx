// Adds a scenario, as a copy of the one on show, and takes it away; in the bar and in its form.
import { useRef, useState } from 'preact/hooks';
import { notify } from '../app/notices.ts';
import { copyScenario, removeScenario } from '../app/scenario-list.ts';
import type { DeskTools } from './desk-context.ts';
import { useDesk } from './desk-context.ts';
import { Icon } from './icons.tsx';
import { tabPageOf, usePassedFocus } from './passed-focus.ts';
import { refusal } from './problems-in-place.ts';
import { words } from './words.ts';

/** Copies the scenario on show and shows the copy; where that is refused, gives why. */
async function add({ desk }: DeskTools): Promise<string | null> {
  let made = '';
  const problems = await desk.edit((study) => {
    const copy = copyScenario(study, desk.session.scenario.peek());
    made = copy.id;
    return copy.study;
  });
  if (problems.length === 0) await desk.show(made);
  return refusal(words.scenarios.notAdded, problems);
}

/** Stands behind the pills. */
export function AddScenario() {
  const tools = useDesk();
  if (tools.desk.session.study.value === null) return null;
  const act = async () => {
    const refused = await add(tools);
    if (refused !== null) notify(tools.desk.session, 'warning', refused);
  };
  return (
    <button
      type="button"
      class="icon-button small add-scenario"
      aria-label={words.scenarios.add}
      title={words.scenarios.addHint}
      onClick={() => void act()}
    >
      <Icon name="plus" />
    </button>
  );
}

/** At the end of a scenario's form. */
export function ScenarioEnds({
  id,
  name,
  isBaseline,
}: {
  readonly id: string;
  readonly name: string;
  readonly isBaseline: boolean;
}) {
  const tools = useDesk();
  const [refused, setRefused] = useState<string | null>(null);
  const host = useRef<HTMLParagraphElement>(null);
  // The form goes with its scenario, or for that of the copy.
  usePassedFocus(host, tabPageOf);
  const copy = async () => setRefused(await add(tools));
  const remove = async () => {
    const problems = await tools.desk.edit((study) => removeScenario(study, id));
    setRefused(refusal(words.entities.notRemoved, problems));
  };
  return (
    <p class="scenario-ends" ref={host}>
      <button type="button" class="link" onClick={() => void copy()}>
        {words.scenarios.copy(name)}
      </button>{' '}
      {!isBaseline && (
        <button type="button" class="link danger" onClick={() => void remove()}>
          {words.scenarios.remove(name)}
        </button>
      )}
      {refused !== null && (
        <span class="field-error" role="alert">
          {refused}
        </span>
      )}
    </p>
  );
}

/** Where a comparison has nothing to compare. */
export function OnlyOneScenario() {
  const tools = useDesk();
  const host = useRef<HTMLParagraphElement>(null);
  usePassedFocus(host, tabPageOf);
  return (
    <p class="intro" ref={host}>
      {words.scenarios.nothing.compare}{' '}
      <button type="button" class="link" onClick={() => void add(tools)}>
        {words.scenarios.add}
      </button>
    </p>
  );
}

/** Where a scenario has no places. */
export function NoPlaces() {
  const { stage } = useDesk();
  const host = useRef<HTMLParagraphElement>(null);
  usePassedFocus(host, tabPageOf);
  return (
    <p class="none" ref={host}>
      {words.scenarios.nothing.places}{' '}
      <button
        type="button"
        class="link"
        onClick={() => {
          stage.tab.value = 'scenario';
        }}
      >
        {words.scenarios.nothing.toScenario}
      </button>
    </p>
  );
}
