// The list of all that was said in passing, for whoever was not quick enough to read it.
import { useDesk } from './desk-context.ts';
import { Dialog } from './dialog.tsx';
import { NoticeOffer } from './notice-offer.tsx';
import { words } from './words.ts';

export function ToldDialog() {
  const { desk, stage } = useDesk();
  if (!stage.toldOpen.value) return null;
  const told = desk.session.told.value;
  const close = () => {
    stage.toldOpen.value = false;
  };
  return (
    <Dialog title={words.notice.all} onClose={close}>
      {told.length === 0 ? (
        <p class="intro">{words.notice.none}</p>
      ) : (
        <ol class="told">
          {told.map((notice) => (
            <li key={notice.id} class={notice.tone}>
              {notice.text} <NoticeOffer notice={notice} onTaken={close} />
            </li>
          ))}
        </ol>
      )}
      <p class="fine-print">{words.notice.stay}</p>
    </Dialog>
  );
}
