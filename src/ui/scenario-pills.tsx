// The scenarios as lettered pills, every name whole; on a narrow page, and where there are too many, they become a menu.
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { useDesk } from './desk-context.ts';
import { useWidth } from './element-width.ts';
import { areLetters, areTooMany, halves, nameLines, type PillText } from './pill-rows.ts';
import { AddScenario } from './scenario-list.tsx';
import { warningsOf } from './scenario-warnings.tsx';
import { words } from './words.ts';

/** Pixels beside the pills that the button behind them takes, and the row's own rim. */
const NOT_FOR_PILLS = 24 + 4 + 2 * 4;

export function ScenarioPills() {
  const { desk, comparison } = useDesk();
  const { views, scenario, sizing } = desk.session;
  const pills = warningsOf(views.value, comparison.value, sizing.value.found);
  const place = useRef<HTMLDivElement>(null);
  const row = useRef<HTMLDivElement>(null);
  const shown = pills.findIndex(({ id }) => id === scenario.value);
  const room = useWidth(place);
  const texts = pills.map(({ name, warnings }) => ({ name, isWarned: warnings.length > 0 }));
  // Runs that come in seldom change them.
  const { isShort, isMenu, lines } = useMemo(() => layOut(texts, room - NOT_FOR_PILLS), [JSON.stringify(texts), room]);
  // Where there are more than fit, the one on show must not be out of sight, also when what stands beside them grows.
  useEffect(() => {
    row.current?.querySelector('.pill.shown')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [shown, pills.length, room]);
  return (
    <div class={`pill-place${isMenu ? ' in-menu' : ''}`} ref={place}>
      <div
        class={`pills${lines === 2 ? ' in-two-lines' : ''}${isShort ? ' letters' : ''}`}
        ref={row}
        role="radiogroup"
        aria-label={words.bar.scenarios}
      >
        {pills.map(({ id, letter, name, warnings }) => {
          const isShown = id === scenario.value;
          const warned = warnings.length === 0 ? '' : words.compare.warned(warnings);
          return (
            <label
              key={id}
              class={`pill${isShown ? ' shown' : ''}`}
              data-scenario={id}
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
              <span class="pill-name">{lines === 1 ? name : inHalves(name)}</span>
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
      <AddScenario />
    </div>
  );
}

function layOut(texts: readonly PillText[], room: number) {
  const isShort = areLetters(texts, room);
  const isMenu = room > 0 && areTooMany(texts, room);
  return { isShort, isMenu, lines: isShort || isMenu ? 1 : nameLines(texts, room) };
}

/** The space stays, for those who hear the name or copy it. */
function inHalves(name: string) {
  const [first, second] = halves(name);
  return second === undefined ? first : [`${first} `, <br key="break" />, second];
}
