// The list of keys.

import { useDesk } from './desk-context.ts';
import { Dialog } from './dialog.tsx';
import { words } from './words.ts';

export function KeysDialog() {
  const { stage } = useDesk();
  if (!stage.keysOpen.value) return null;
  return (
    <Dialog
      title={words.keys.title}
      onClose={() => {
        stage.keysOpen.value = false;
      }}
    >
      <dl class="keys">
        {words.keys.list.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
