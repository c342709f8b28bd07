// Where a facility stands, in metres, with the city's extent and the way back to where the study had it.

import type { Point } from '../base/geometry.ts';
import type { Problem } from '../base/problem.ts';
import type { Known } from './default-words.ts';
import { plain } from './default-words.ts';
import { useDesk } from './desk-context.ts';
import { NumberField } from './number-field.tsx';
import { Sourced } from './sourced.tsx';
import { words } from './words.ts';

export interface PositionFieldsProps {
  readonly position: Point;
  /** Where it stood when the study was opened. */
  readonly own: Point | undefined;
  /** Its thing can be dragged on the map, too. */
  readonly isDraggable?: boolean;
  readonly onCommit: (position: Point) => Promise<readonly Problem[]>;
}

export function PositionFields({ position, own, isDraggable = true, onCommit }: PositionFieldsProps) {
  const { desk } = useDesk();
  const box = desk.session.city.value?.box;
  const extent = (low: number | undefined, high: number | undefined) =>
    low === undefined || high === undefined ? '' : words.scenario.extent(whole(low), whole(high));
  const known: Known = {
    value: null,
    usual: `${words.scenario.placeUsual(extent(box?.left, box?.right), extent(box?.bottom, box?.top))}${isDraggable ? words.scenario.placeDrag : ''}`,
    evidence: null,
    source: '',
    inWords(value) {
      const { x, y } = value as Point;
      return words.scenario.place(whole(x), whole(y));
    },
  };
  return (
    <Sourced known={known} value={position} own={own ?? position} onReset={(place) => onCommit(place as Point)}>
      <div class="pair">
        <NumberField
          label={words.scenario.x}
          unit="m"
          value={Math.round(position.x)}
          onCommit={(x) => onCommit({ x: x as number, y: position.y })}
        />
        <NumberField
          label={words.scenario.y}
          unit="m"
          value={Math.round(position.y)}
          onCommit={(y) => onCommit({ x: position.x, y: y as number })}
        />
      </div>
    </Sourced>
  );
}

function whole(metres: number): string {
  return plain(Math.round(metres));
}
