// Keeps in sight what has the focus where something above it comes or grows.
import { useEffect } from 'preact/hooks';

/**
 * While what has the focus inside of `host` is in sight, it stays there: a part of `host` that comes, goes or changes its size
 * moves it no further than to the edge of the window. Who scrolls away from it is not brought back.
 */
export function useFocusInSight(host: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const whole = host.current;
    if (whole === null) return;
    let isInSight = false;
    const focused = (): Element | null => {
      const at = document.activeElement;
      return at !== whole && whole.contains(at) ? at : null;
    };
    const look = (): void => {
      const box = focused()?.getBoundingClientRect();
      isInSight = box !== undefined && box.top >= 0 && box.bottom <= window.innerHeight;
    };
    const sizes = new ResizeObserver(() => {
      if (isInSight) focused()?.scrollIntoView({ block: 'nearest' });
      else look();
    });
    const watch = (): void => {
      sizes.disconnect();
      for (const part of whole.children) sizes.observe(part, { box: 'border-box' });
    };
    const parts = new MutationObserver(watch);
    parts.observe(whole, { childList: true });
    watch();
    whole.addEventListener('focusin', look);
    // Which box scrolls depends on the width of the window, and scrolling does not bubble.
    window.addEventListener('scroll', look, true);
    return () => {
      parts.disconnect();
      sizes.disconnect();
      whole.removeEventListener('focusin', look);
      window.removeEventListener('scroll', look, true);
    };
  }, [host]);
}
