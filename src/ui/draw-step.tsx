// Which draw is on show, with a step to the one before and the one after.
import { useDesk } from './desk-context.ts';
import { Icon } from './icons.tsx';
import { Term } from './term.tsx';
import { words } from './words.ts';

export function DrawStep() {
  const { desk } = useDesk();
  const draw = desk.session.replication.value;
  return (
    <span class="draw">
      <button
        type="button"
        class="icon-button tiny"
        disabled={draw === 0}
        aria-label={words.timeline.previousDraw}
        title={words.timeline.previousDraw}
        onClick={() => void desk.draw(draw - 1)}
      >
        <Icon name="back" />
      </button>
      <Term of="draw">{words.timeline.draw(draw + 1)}</Term>
      <button
        type="button"
        class="icon-button tiny"
        disabled={draw + 1 >= desk.session.replications}
        aria-label={words.timeline.nextDraw}
        title={words.timeline.nextDraw}
        onClick={() => void desk.draw(draw + 1)}
      >
        <Icon name="on" />
      </button>
    </span>
  );
}
