// Things said in passing, at the edge of the page. Information goes by itself, but not from under the pointer or the focus, and
// is listed afterwards; warnings and errors stay until dismissed, and what an edit came to until the next edit at most.
import { useEffect, useRef, useState } from 'preact/hooks';
import { dismiss } from '../app/notices.ts';
import type { Notice } from '../app/session.ts';
import { useDesk } from './desk-context.ts';
import { Icon } from './icons.tsx';
import { NoticeOffer } from './notice-offer.tsx';
import { isOnShow, usePassedFocus } from './passed-focus.ts';
import { words } from './words.ts';

/** Milliseconds from when nothing holds it. */
const SHOWN_FOR = 10_000;

export function Notices() {
  const { desk } = useDesk();
  const { notices: said, dragged } = desk.session;
  const notices = said.value;
  const isDragging = dragged.value !== null;
  const [isPointedAt, setPointedAt] = useState(false);
  const [isFocused, setFocused] = useState(false);
  /** What had the focus before it came here. */
  const before = useRef<Element | null>(null);
  // What is dismissed under the pointer or with the focus tells of neither.
  useEffect(() => {
    if (notices.length > 0) return;
    setPointedAt(false);
    setFocused(false);
  }, [notices.length]);
  return (
    <section
      class={`notices${isDragging ? ' aside' : ''}`}
      aria-label={words.notice.label}
      aria-live="polite"
      onPointerEnter={() => setPointedAt(true)}
      onPointerLeave={() => setPointedAt(false)}
      onFocusIn={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) before.current = relatedTarget as Element | null;
        setFocused(true);
      }}
      onFocusOut={(event) => setFocused(event.currentTarget.contains(event.relatedTarget as Node | null))}
    >
      {notices.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} isHeld={isPointedAt || isFocused} before={before} />
      ))}
    </section>
  );
}

interface NoticeLineProps {
  readonly notice: Notice;
  readonly isHeld: boolean;
  readonly before: { readonly current: Element | null };
}

function NoticeLine({ notice, isHeld, before }: NoticeLineProps) {
  const { desk } = useDesk();
  const { tone, study } = notice;
  const { study: open, dragged } = desk.session;
  const host = useRef<HTMLDivElement>(null);
  usePassedFocus(host, (line) => {
    const other = line.nextElementSibling ?? line.previousElementSibling;
    if (other !== null) return other.querySelector('button');
    return isOnShow(before.current) ? before.current : document.querySelector<HTMLElement>('.map-host');
  });
  const isOfEdit = study !== null;
  const isOver = isOfEdit && (study !== open.value || (tone === 'info' && dragged.value !== null));
  useEffect(() => {
    if (isOver) dismiss(desk.session, notice.id);
  }, [isOver, notice, desk]);
  useEffect(() => {
    if (tone !== 'info' || isHeld) return;
    const timer = setTimeout(() => dismiss(desk.session, notice.id), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [notice, tone, desk, isHeld]);
  return (
    <div class={`notice ${tone}`} ref={host}>
      <p>{notice.text}</p>
      <NoticeOffer notice={notice} />
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
