// What to know before believing a scenario: the warnings of its placement and those of its runs so far.
import { scenarioLetter } from '../base/format.ts';
import type { Comparison } from '../experiment/comparison.ts';
import type { ScenarioView } from '../service/protocol.ts';
import { useDesk } from './desk-context.ts';
import { words } from './words-en.ts';

export interface ScenarioWarnings {
  readonly id: string;
  readonly letter: string;
  readonly name: string;
  /** Each once; empty for most scenarios. */
  readonly warnings: readonly string[];
}

/** One entry a scenario, in the order of the pills. */
export function warningsOf(views: readonly ScenarioView[], comparison: Comparison | null): ScenarioWarnings[] {
  return views.map(({ id, name, warnings }, row) => {
    const ran = comparison?.summaries.find((summary) => summary.id === id)?.warnings ?? [];
    return { id, letter: scenarioLetter(row), name, warnings: [...new Set([...warnings, ...ran])] };
  });
}

/** All scenarios' warnings, as all of them are compared; nothing where there is none. */
export function WarningList() {
  const { desk, comparison } = useDesk();
  const warned = warningsOf(desk.session.views.value, comparison.value).filter(({ warnings }) => warnings.length > 0);
  if (warned.length === 0) return null;
  return (
    <ul class="warnings" aria-label={words.why.warnings}>
      {warned.flatMap(({ id, letter, name, warnings }) =>
        warnings.map((warning) => (
          <li key={`${id} ${warning}`}>
            <b>
              {letter} {name}:
            </b>{' '}
            {warning}
          </li>
        )),
      )}
    </ul>
  );
}
