// The list of keys, and what is explained besides: the first tour again, and the words of the trade.

import { useDesk } from './desk-context.ts';
import { Dialog } from './dialog.tsx';
import { words } from './words.ts';

export function KeysDialog() {
  const { stage, firstTour } = useDesk();
  if (!stage.keysOpen.value) return null;
  return (
    <Dialog
      title={words.keys.title}
      onClose={() => {
        stage.keysOpen.value = false;
      }}
    >
      <dl class="keys">
        {[...words.keys.list, ...words.twin.keys].map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p>
        <button
          type="button"
          class="link"
          onClick={() => {
            stage.keysOpen.value = false;
            firstTour.show();
          }}
        >
          {words.firstTour.again}
        </button>
      </p>
      <details class="group">
        <summary>{words.glossary.title}</summary>
        <dl class="glossary">
          {Object.values(words.glossary.meanings).map(([word, meaning]) => (
            <div key={word}>
              <dt>{word}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </details>
    </Dialog>
  );
}
