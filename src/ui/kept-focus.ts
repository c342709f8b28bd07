// Keeps the focus where the reader is when what had it goes away with a step that is over.
import { useEffect, useRef } from 'preact/hooks';

/**
 * Whenever `step` changes and took the focus along, it goes to the part of `host` that is named `first`, or else to `host`, from
 * where the next tab stop is the new step's first.
 */
export function useKeptFocus(
  host: { readonly current: HTMLElement | null },
  step: string,
  first: string | null = null,
): void {
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    const part = first === null ? null : host.current?.querySelector<HTMLElement>(first);
    if (part) part.focus();
    else host.current?.focus({ preventScroll: true });
  }, [step]);
}
