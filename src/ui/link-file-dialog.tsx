// Asks for the file of a link that holds only its hash.
import { useDesk } from './desk-context.ts';
import { Dialog } from './dialog.tsx';
import { takeFile } from './file-intake.ts';
import { words } from './words.ts';

export function LinkFileDialog() {
  const tools = useDesk();
  const { session } = tools.desk;
  const link = session.link.value;
  if (link === null || !link.asksFile || session.refused.value !== null) return null;
  const { name, seed } = link.experiment;
  const close = () => {
    session.link.value = null;
  };
  return (
    <Dialog title={words.linked.fileTitle} onClose={close}>
      <p>{words.linked.fileHelp(name, seed)}</p>
      <label class="button first file-button">
        {words.linked.file}
        <input
          type="file"
          class="unseen"
          accept=".json,application/json"
          onChange={(event) => {
            const chosen = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (chosen !== undefined) void takeFile(chosen, tools);
          }}
        />
      </label>
      <p class="dialog-buttons">
        <button type="button" class="button" onClick={close}>
          {words.linked.goOn}
        </button>
      </p>
    </Dialog>
  );
}
