// The frame of a card about a thing on a map: when the card goes away with the focus in it, the focus goes to what is near.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useFocusInside } from './focus-inside.ts';
import { isOnShow } from './passed-focus.ts';

export interface ThingFrameProps {
  readonly label: string;
  /** On the second map of the twins. */
  readonly isTwin?: boolean;
  readonly children: ComponentChildren;
}

export function ThingFrame({ label, isTwin = false, children }: ThingFrameProps) {
  const card = useRef<HTMLElement>(null);
  // A thing chosen from within the card may have fewer buttons.
  useFocusInside(card);
  useLayoutEffect(() => {
    const own = card.current;
    const opener = document.activeElement;
    return () => {
      if (own?.contains(document.activeElement)) (isOnShow(opener) ? opener : mapOf(own))?.focus();
    };
  }, []);
  return (
    <section class={`card thing${isTwin ? ' twin' : ''}`} aria-label={label} ref={card}>
      {children}
    </section>
  );
}

/** Before the thing itself goes for good: what its card was opened with may go along, so the map has the focus. */
export function leaveForMap(): void {
  const card = document.activeElement?.closest<HTMLElement>('.card.thing');
  if (card) mapOf(card)?.focus();
}

function mapOf(card: HTMLElement): HTMLElement | null {
  const maps = card.closest('.map-pane')?.querySelectorAll<HTMLElement>('.map-host') ?? [];
  return maps[card.matches('.twin') ? 1 : 0] ?? null;
}
