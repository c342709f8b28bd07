// A word of the trade with its meaning, which shows under the pointer, under the focus and at a touch.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Words, words } from './words.ts';

/** A word of the trade that has a meaning here. */
type Name = keyof Words['glossary']['meanings'];

/** Pixels that the note keeps from the window's edges. */
const EDGE = 8;
const WIDTH = 260;

export interface TermProps {
  readonly of: Name;
  readonly children: ComponentChildren;
}

/** Not for what stands in a button or a label, which have a press of their own. */
export function Term({ of, children }: TermProps) {
  const meaning = words.glossary.meanings[of][1];
  const word = useRef<HTMLElement>(null);
  const [place, setPlace] = useState<{ readonly left: number; readonly top: number } | null>(null);
  const isOpen = place !== null;
  const close = () => setPlace(null);
  function open(): void {
    const box = word.current?.getBoundingClientRect();
    if (box === undefined) return;
    const left = Math.max(EDGE, Math.min(box.left, window.innerWidth - WIDTH - EDGE));
    setPlace({ left, top: box.bottom });
  }

  // What is scrolled would leave its note behind.
  useEffect(() => {
    if (!isOpen) return;
    document.addEventListener('scroll', close, { capture: true, passive: true });
    return () => document.removeEventListener('scroll', close, { capture: true });
  }, [isOpen]);

  return (
    <dfn
      ref={word}
      class="term"
      tabIndex={0}
      aria-description={meaning}
      onMouseEnter={open}
      onMouseLeave={close}
      onFocus={open}
      onBlur={close}
      onClick={open}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
    >
      {children}
      {place !== null && (
        // For eyes: the name of what the word stands in stays as it is, and readers hear the description.
        <span
          role="tooltip"
          aria-hidden="true"
          class="meaning"
          style={{ left: `${place.left}px`, top: `${place.top}px`, width: `${WIDTH}px` }}
        >
          {meaning}
        </span>
      )}
    </dfn>
  );
}
