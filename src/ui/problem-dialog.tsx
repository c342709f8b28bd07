// Says why a file was not opened: where, what was found, what was expected.
import { useDesk } from './desk-context.ts';
import { Dialog } from './dialog.tsx';
import { ProblemTable } from './problem-table.tsx';
import { words } from './words.ts';

export function ProblemDialog() {
  const { desk } = useDesk();
  const refused = desk.session.refused.value;
  if (refused === null) return null;
  const close = () => {
    desk.session.refused.value = null;
  };
  return (
    <Dialog title={refused.title} onClose={close} tone="error">
      {desk.session.study.value !== null && refused.isFirst !== true && <p>{words.files.kept}</p>}
      <ProblemTable title={refused.title} problems={refused.problems} />
      <p class="dialog-buttons">
        <button type="button" class="button" onClick={close}>
          {words.files.close}
        </button>
      </p>
    </Dialog>
  );
}
