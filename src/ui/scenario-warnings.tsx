// What to know before believing a scenario: the warnings of its placement and those of its runs so far.
import { scenarioLetter } from '../base/format.ts';
import type { Comparison } from '../experiment/comparison.ts';
import { type ScenarioSizing, sizingWarnings } from '../experiment/fleet-sizing.ts';
import type { ScenarioView } from '../service/protocol.ts';
import { useDesk } from './desk-context.ts';
import { words } from './words.ts';

export interface ScenarioWarnings {
  readonly id: string;
  readonly letter: string;
  readonly name: string;
  /** Each once; empty for most scenarios. */
  readonly warnings: readonly string[];
}

/** One entry a scenario, in the order of the pills. */
export function warningsOf(
  views: readonly ScenarioView[],
  comparison: Comparison | null,
  sizings: ReadonlyMap<string, ScenarioSizing> = new Map(),
): ScenarioWarnings[] {
  return views.map(({ id, name, warnings }, row) => {
    const ran = comparison?.summaries.find((summary) => summary.id === id)?.warnings ?? [];
    const sizing = sizings.get(id);
    const sized = sizing === undefined ? [] : sizingWarnings(sizing);
    return { id, letter: scenarioLetter(row), name, warnings: [...new Set([...warnings, ...sized, ...ran])] };
  });
}

/** All scenarios' warnings, as all of them are compared; what holds of several is said once. */
export function WarningList() {
  const { desk, comparison } = useDesk();
  const { views, sizing } = desk.session;
  const byWarning = new Map<string, ScenarioWarnings[]>();
  for (const scenario of warningsOf(views.value, comparison.value, sizing.value.found)) {
    for (const warning of scenario.warnings) byWarning.set(warning, [...(byWarning.get(warning) ?? []), scenario]);
  }
  if (byWarning.size === 0) return null;
  return (
    <ul class="warnings" aria-label={words.why.warnings}>
      {[...byWarning].map(([warning, scenarios]) => (
        <li key={warning}>
          <b>{whose(scenarios)}:</b> {warning}
        </li>
      ))}
    </ul>
  );
}

/** "B One depot", "A, C": the names of several are too long for a list. */
function whose(scenarios: readonly ScenarioWarnings[]): string {
  const [first] = scenarios;
  if (scenarios.length === 1 && first !== undefined) return `${first.letter} ${first.name}`;
  return scenarios.map(({ letter }) => letter).join(', ');
}
