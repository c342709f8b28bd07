// The scenarios as lettered pills; on a narrow page they become a menu.
import { useEffect, useRef } from 'preact/hooks';
import { useDesk } from './desk-context.ts';
import { useWidth } from './element-width.ts';
import { warningsOf } from './scenario-warnings.tsx';
import { words } from './words.ts';

/** Letters of a name that stays whole where the bar is crowded; the longer ones give way. */
const SHORT = 14;

export function ScenarioPills() {
  const { desk, comparison } = useDesk();
  const { views, scenario, sizing } = desk.session;
  const pills = warningsOf(views.value, comparison.value, sizing.value.found);
  const row = useRef<HTMLDivElement>(null);
  const shown = pills.findIndex(({ id }) => id === scenario.value);
  const room = useWidth(row);
  // Where there are more than fit, the one on show must not be out of sight, also when what stands beside them grows.
  useEffect(() => {
    row.current?.querySelector('.pill.shown')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [shown, pills.length, room]);
  return (
    <>
      <div class="pills" ref={row} role="radiogroup" aria-label={words.bar.scenarios}>
        {pills.map(({ id, letter, name, warnings }) => {
          const isShown = id === scenario.value;
          const warned = warnings.length === 0 ? '' : words.compare.warned(warnings);
          return (
            <label
              key={id}
              class={`pill${isShown ? ' shown' : ''}`}
              data-scenario={id}
              style={{ flexShrink: isShown ? 0 : Math.max(0, name.length - SHORT) }}
              title={warned === '' ? name : `${name}. ${warned}`}
            >
              <input
                type="radio"
                class="unseen"
                name="scenario"
                value={id}
                checked={isShown}
                onChange={() => void desk.show(id)}
              />
              <span class="letter">{letter}</span>
              <span class="pill-name">{name}</span>
              {warned !== '' && (
                <span class="pill-warning">
                  <span aria-hidden="true">!</span>
                  <span class="unseen">{warned}</span>
                </span>
              )}
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
        {pills.map(({ id, letter, name, warnings }) => (
          <option key={id} value={id}>
            {letter} · {name}
            {warnings.length > 0 && ' (!)'}
          </option>
        ))}
      </select>
    </>
  );
}
