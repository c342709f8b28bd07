// A line beside the pointer; everything in it is also in the card of the chosen thing.
import type { Seconds } from '../base/units.ts';
import type { Thing } from '../map/thing.ts';
import type { Study } from '../model/study.ts';
import type { ScenarioView } from '../service/protocol.ts';
import type { ShownRun } from '../service/run-protocol.ts';
import { describeThing } from './thing-words.ts';

export interface MapHover {
  readonly thing: Thing;
  readonly x: number;
  readonly y: number;
  /** Size of the map. */
  readonly width: number;
  readonly height: number;
}

interface HoverProps {
  readonly hover: MapHover;
  /** What the map shows. */
  readonly view: ScenarioView | null;
  readonly run: ShownRun | null;
  readonly time: Seconds;
  readonly study: Study | null;
  /** What the thing is called, where that is not its own name. */
  readonly title?: string | null;
}

export function HoverLine({ hover, view, run, time, study, title = null }: HoverProps) {
  const said = describeThing(hover.thing, view, run, time, study);
  if (said === null) return null;
  // Towards the middle of the map, so that it is never cut at an edge.
  const side = `${hover.x > hover.width / 2 ? ' before' : ''}${hover.y > hover.height / 2 ? ' above' : ''}`;
  return (
    <div class={`hover${side}`} style={{ left: `${hover.x}px`, top: `${hover.y}px` }} aria-hidden="true">
      <b>{title ?? said.title}</b>
      {said.lines.slice(0, 2).map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  );
}
