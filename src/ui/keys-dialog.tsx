// The list of keys, and what is explained besides: the first tour again, and the words of the trade.

import { useDesk } from './desk-context.ts';
import { Dialog } from './dialog.tsx';
import { isSingleCharacter } from './key-choice.ts';
import { words } from './words.ts';

export function KeysDialog() {
  const { stage, firstTour, keys } = useDesk();
  if (!stage.keysOpen.value) return null;
  const areOn = keys.areOn.value;
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
            <dd>
              {meaning} {!areOn && isOfCharacters(key) && <small class="off">({words.keys.off})</small>}
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <label class="single-keys">
          <input type="checkbox" checked={areOn} onChange={(event) => keys.turn(event.currentTarget.checked)} />{' '}
          {words.keys.single}
        </label>
      </p>
      <p class="fine-print">{words.keys.singleHint}</p>
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

/** True of an entry of the list that begins with a single character, as "[ ]", "1 … 9" and "n Shift N" do; arrows type none. */
function isOfCharacters(entry: string): boolean {
  const [first = ''] = entry.split(' ');
  return isSingleCharacter(first) && !/[←→]/.test(first);
}
