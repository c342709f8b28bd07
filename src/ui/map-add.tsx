// The button on the map that adds a hub, micro-depot or locker there.
import { useRef } from 'preact/hooks';
import { useDesk } from './desk-context.ts';
import { Icon } from './icons.tsx';
import { addInMiddle } from './thing-add.ts';
import { words } from './words.ts';

const KINDS = ['depot', 'locker', 'hub'] as const;

export function MapAdd() {
  const tools = useDesk();
  const card = useRef<HTMLDetailsElement>(null);
  const summary = useRef<HTMLElement>(null);
  if (tools.desk.session.study.value === null) return null;
  function close(): void {
    if (card.current !== null) card.current.open = false;
    summary.current?.focus();
  }
  return (
    <details
      ref={card}
      class="card adding"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || card.current?.open !== true) return;
        event.stopPropagation();
        close();
      }}
      onFocusOut={(event) => {
        if (card.current !== null && !card.current.contains(event.relatedTarget as Node)) card.current.open = false;
      }}
    >
      <summary ref={summary} aria-label={words.adding.title} title={words.adding.title}>
        <Icon name="plus" /> {words.adding.act}
      </summary>
      {KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          class="link"
          onClick={() => {
            close();
            void addInMiddle(tools, kind);
          }}
        >
          {words.thing.kinds[kind]}
        </button>
      ))}
    </details>
  );
}
