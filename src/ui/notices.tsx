// Things said in passing, at the edge of the page. Information goes by itself; warnings and errors stay until dismissed.
import { useEffect } from 'preact/hooks';
import { dismiss, type Notice } from '../app/session.ts';
import { useDesk } from './desk-context.ts';
import { Icon } from './icons.tsx';
import { words } from './words-en.ts';

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
