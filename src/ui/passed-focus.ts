// Gives the focus on when what has it goes away: the browser would give it to the top of the page.
import { useLayoutEffect } from 'preact/hooks';

/** Where `own` goes away with the focus in it, `next` has it, which is asked for while `own` is still there. */
export function usePassedFocus(
  own: { readonly current: HTMLElement | null },
  next: (own: HTMLElement) => HTMLElement | null | undefined,
): void {
  useLayoutEffect(() => {
    const leaving = own.current;
    return () => {
      if (leaving?.contains(document.activeElement)) next(leaving)?.focus({ preventScroll: true });
    };
  }, []);
}

/** The page of the tab around it, from where the next tab stop is that page's first. */
export function tabPageOf(own: HTMLElement): HTMLElement | null {
  return own.closest<HTMLElement>('#tab-page');
}

export function isOnShow(one: Element | null): one is HTMLElement {
  return one instanceof HTMLElement && one !== document.body && one.getClientRects().length > 0;
}
