// The name of a street or a square, which marks it on the map when pressed.
import type { GroundMark } from '../map/shade.ts';
import type { Marking } from './city-and-people.tsx';

export interface MarkButtonProps {
  readonly name: string;
  /** Tells it from all others in the section. */
  readonly id: string;
  readonly hint: string;
  readonly marking: Marking;
  /** Null where there is no map. */
  readonly markOf: () => GroundMark | null;
}

export function MarkButton({ name, id, hint, marking, markOf }: MarkButtonProps) {
  return (
    <button
      type="button"
      class="link mark"
      aria-pressed={marking.marked === id}
      title={hint}
      onClick={() => {
        const mark = markOf();
        if (mark !== null) marking.toggle(id, mark);
      }}
    >
      {name}
    </button>
  );
}
