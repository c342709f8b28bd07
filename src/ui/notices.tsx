// Things said in passing, at the edge of the page. Information goes by itself; warnings and errors stay until dismissed.
import { useEffect } from 'preact/hooks';
import { dismiss, type Notice } from '../app/session.ts';
import { useDesk } from './desk-context.ts';
import { Icon } from './icons.tsx';
import { saveStudy } from './study-download.ts';
import { words } from './words.ts';

const SHOWN_FOR = 6_000;

export function Notices() {
  const { desk } = useDesk();
  return (
    <section class="notices" aria-label={words.notice.label} aria-live="polite">
      {desk.session.notices.value.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} />
      ))}
    </section>
  );
}

function NoticeLine({ notice }: { readonly notice: Notice }) {
  const { desk } = useDesk();
  useEffect(() => {
    if (notice.tone !== 'info') return;
    const timer = setTimeout(() => dismiss(desk.session, notice.id), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [notice, desk]);
  return (
    <div class={`notice ${notice.tone}`}>
      <p>{notice.text}</p>
      <Offer notice={notice} />
      <button
        type="button"
        class="icon-button small"
        aria-label={words.notice.dismiss}
        onClick={() => dismiss(desk.session, notice.id)}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}

/** What the reader can do about it. */
function Offer({ notice }: { readonly notice: Notice }) {
  const { desk, stage } = useDesk();
  if (notice.offer === null) return null;
  if (notice.offer === 'undo' && notice.study !== desk.session.study.value) return null;
  const act = () => {
    const study = desk.session.study.peek();
    if (notice.offer === 'library') stage.libraryOpen.value = true;
    else if (notice.offer === 'undo') void desk.undo();
    else if (study !== null) saveStudy(study, document);
    dismiss(desk.session, notice.id);
  };
  return (
    <button type="button" class="link" onClick={act}>
      {words.notice.offers[notice.offer]}
    </button>
  );
}
