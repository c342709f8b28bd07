// The scenarios as lettered pills; on a narrow page they become a menu.
import { scenarioLetter } from '../base/format.ts';
import { useDesk } from './desk-context.ts';
import { words } from './words-en.ts';

export function ScenarioPills() {
  const { desk } = useDesk();
  const { views, scenario } = desk.session;
  return (
    <>
      <div class="pills" role="radiogroup" aria-label={words.bar.scenarios}>
        {views.value.map((view, row) => {
          const isShown = view.id === scenario.value;
          return (
            <label key={view.id} class={`pill${isShown ? ' shown' : ''}`} data-scenario={view.id} title={view.name}>
              <input
                type="radio"
                class="unseen"
                name="scenario"
                value={view.id}
                checked={isShown}
                onChange={() => void desk.show(view.id)}
              />
              <span class="letter">{scenarioLetter(row)}</span>
              <span class="pill-name">{view.name}</span>
            </label>
          );
        })}
      </div>
      <select
        class="pill-menu"
        aria-label={words.bar.scenarios}
        value={scenario.value}
        onChange={(event) => void desk.show(event.currentTarget.value)}
      >
        {views.value.map((view, row) => (
          <option key={view.id} value={view.id}>
            {scenarioLetter(row)} · {view.name}
          </option>
        ))}
      </select>
    </>
  );
}
