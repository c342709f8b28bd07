// What the reader can do about something that was said in passing, there and in the list of all of it.
import { dismiss } from '../app/notices.ts';
import type { Notice } from '../app/session.ts';
import { useDesk } from './desk-context.ts';
import { saveStudy } from './study-download.ts';
import { words } from './words.ts';

export function NoticeOffer({ notice, onTaken }: { readonly notice: Notice; readonly onTaken?: () => void }) {
  const { desk, stage } = useDesk();
  const { offer } = notice;
  const now = desk.session.study.value;
  if (offer === null || (offer === 'undo' && notice.study !== now)) return null;
  const act = () => {
    if (offer === 'library') stage.libraryOpen.value = true;
    else if (offer === 'undo') void desk.undo();
    else if (now !== null) saveStudy(now, document);
    dismiss(desk.session, notice.id);
    onTaken?.();
  };
  return (
    <button type="button" class="link" onClick={act}>
      {words.notice.offers[offer]}
    </button>
  );
}
