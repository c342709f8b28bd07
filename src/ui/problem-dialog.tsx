// Says why a file was not opened: where, what was found, what was expected.

import { useDesk } from './desk-context.ts';
import { Dialog } from './dialog.tsx';
import { words } from './words-en.ts';

const MOST = 40;

export function ProblemDialog() {
  const { desk } = useDesk();
  const refused = desk.session.refused.value;
  if (refused === null) return null;
  const close = () => {
    desk.session.refused.value = null;
  };
  const left = refused.problems.length - MOST;
  return (
    <Dialog title={refused.title} onClose={close} tone="error">
      {desk.session.study.value !== null && <p>{words.files.kept}</p>}
      <section class="scroll" tabIndex={0} aria-label={refused.title}>
        <table class="problems">
          <thead>
            <tr>
              <th scope="col">{words.files.where}</th>
              <th scope="col">{words.files.found}</th>
              <th scope="col">{words.files.expected}</th>
            </tr>
          </thead>
          <tbody>
            {refused.problems.slice(0, MOST).map((problem) => (
              <tr key={problem.path + problem.expected}>
                <td>
                  <code>{problem.path}</code>
                </td>
                <td>{problem.found}</td>
                <td>{problem.expected}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {left > 0 && <p>{words.files.more(left)}</p>}
      <p class="dialog-buttons">
        <button type="button" class="button" onClick={close}>
          {words.files.close}
        </button>
      </p>
    </Dialog>
  );
}
