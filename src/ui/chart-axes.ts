// The axes of a chart from one drawing to the next: they only widen, until the chart is about something else.
import type { Domain } from '../charts/chart-frame.ts';
import type { Study } from '../model/study.ts';

export interface ChartAxes {
  /** The very object that was opened: another study of the same name and scenarios has axes of its own. */
  readonly opened: Study | null;
  /** What of the study the chart is about. */
  readonly key: string;
  readonly domains: readonly Domain[];
}

/** The axes that the next drawing of a chart goes on from; none where it is about another study or another thing. */
export function axesToKeep(last: ChartAxes | null, opened: Study | null, key: string): readonly Domain[] {
  return last !== null && last.opened === opened && last.key === key ? last.domains : [];
}
