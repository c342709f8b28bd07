// The frame of a list of parcels behind something: what is listed, how many there are, and the button that closes it.
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { decimal } from '../base/format.ts';
import { Icon } from './icons.tsx';
import { words } from './words.ts';

export interface BehindFrameProps {
  readonly title: string;
  /** Null while it is not known. */
  readonly count: number | null;
  /** What is listed: when it changes, the list is brought into view. Left out where the list stays where it is. */
  readonly comes?: string;
  readonly onClose?: () => void;
  readonly children: ComponentChildren;
}

export function BehindFrame({ title, count, comes, onClose, children }: BehindFrameProps) {
  const host = useRef<HTMLElement>(null);
  useEffect(() => {
    if (comes !== undefined) host.current?.scrollIntoView({ block: 'nearest' });
  }, [comes]);
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    const { activeElement } = document;
    if (host.current?.contains(activeElement) === false) opener.current = activeElement;
  }, [title]);
  // A list that goes away with the focus in it gives it back to what it was opened with, while the focus is still there.
  useLayoutEffect(() => {
    const list = host.current;
    return () => {
      if (list?.contains(document.activeElement)) (opener.current as HTMLElement | null)?.focus();
    };
  }, []);
  return (
    <section class="behind" aria-label={title} ref={host}>
      <header>
        <p class="behind-title">
          {title} <span role="status">{count !== null && `· ${words.behind.count(decimal(count))}`}</span>
        </p>
        {onClose !== undefined && (
          <button
            type="button"
            class="icon-button small"
            aria-label={words.behind.close}
            title={words.behind.close}
            onClick={onClose}
          >
            <Icon name="close" />
          </button>
        )}
      </header>
      {children}
    </section>
  );
}
