// The stamp that says which draw the map shows; it opens to another draw, and to the seed that decides all of them.
import { useRef } from 'preact/hooks';
import { DrawStep } from './draw-step.tsx';
import { Icon } from './icons.tsx';
import { SeedField } from './seed-field.tsx';
import { words } from './words.ts';

export function DrawChoice({ draw, seed }: { readonly draw: number; readonly seed: number }) {
  const card = useRef<HTMLDetailsElement>(null);
  const summary = useRef<HTMLElement>(null);
  return (
    <details
      ref={card}
      class="draw-choice"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || card.current?.open !== true) return;
        event.stopPropagation();
        card.current.open = false;
        summary.current?.focus();
      }}
      onFocusOut={({ relatedTarget }) => {
        // To nothing it goes where a step becomes disabled, too.
        const isElsewhere = relatedTarget !== null && card.current?.contains(relatedTarget as Node) === false;
        if (isElsewhere && card.current !== null) card.current.open = false;
      }}
    >
      <summary ref={summary} class="stamp quiet" title={words.map.drawHint}>
        <span>
          {words.map.draw(draw + 1)}
          <span class="stamp-rest">{words.map.oneDraw}</span>
          {` · ${words.bar.seed} ${seed}`}
        </span>
        <span class="draw-mark">
          <Icon name="down" />
        </span>
      </summary>
      <div class="card draw-card">
        <SeedField isCompact />
        <p class="fine-print">{words.bar.seedHint}.</p>
        <DrawStep />
      </div>
    </details>
  );
}
