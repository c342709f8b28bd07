// The scenarios as lettered pills; on a narrow page they become a menu.
import { useRef } from 'preact/hooks';
import { scenarioLetter } from '../base/format.ts';
import { useDesk } from './desk-context.ts';
import { words } from './words-en.ts';

export function ScenarioPills() {
  const { desk } = useDesk();
  const { views, scenario } = desk.session;
  const list = useRef<HTMLDivElement>(null);

  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const all = views.value;
    const row = all.findIndex((view) => view.id === scenario.value);
    const next = all[(row + step + all.length) % all.length];
    if (next === undefined) return;
    void desk.show(next.id);
    list.current?.querySelector<HTMLElement>(`[data-scenario="${CSS.escape(next.id)}"]`)?.focus();
  }

  return (
    <>
      <div class="pills" role="radiogroup" aria-label={words.bar.scenarios} ref={list} onKeyDown={onKeyDown}>
        {views.value.map((view, row) => {
          const isShown = view.id === scenario.value;
          return (
            <button
              key={view.id}
              type="button"
              role="radio"
              class="pill"
              data-scenario={view.id}
              aria-checked={isShown}
              tabIndex={isShown ? 0 : -1}
              title={view.name}
              onClick={() => void desk.show(view.id)}
            >
              <span class="letter">{scenarioLetter(row)}</span>
              <span class="pill-name">{view.name}</span>
            </button>
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
