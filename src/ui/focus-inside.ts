// Keeps the focus inside of what lies over the page when what had it goes away or can be used no longer.
import { useEffect } from 'preact/hooks';

/**
 * The browser gives the focus to the page behind then. Instead it goes to the nearest part around it that is still there, from
 * where the next tab stop is that part's first, and back where it came from as soon as that can be used again. Who presses
 * where nothing takes the focus has let it go, and is not given it back.
 */
export function useFocusInside(host: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const whole = host.current;
    if (whole === null) return;
    /** What had the focus last and what lies around it, the inmost first. */
    let around = pathIn(whole, document.activeElement);
    /** Has it until the resting one can be used again. */
    let standIn: HTMLElement | null = null;
    let resting: HTMLElement | null = null;

    const look = (): void => {
      const at = document.activeElement;
      const isAway = at === null || at === document.body || !isUsable(at);
      const mayReturn = isAway || at === standIn;
      if (resting !== null && isUsable(resting)) {
        const back = resting;
        resting = null;
        if (mayReturn) {
          back.focus({ preventScroll: true });
          return;
        }
      }
      const [had] = around;
      if (!isAway || had === undefined) return;
      if (had.isConnected && !isUsable(had)) resting = had;
      standIn = around.find((one) => one !== had && isUsable(one)) ?? whole;
      takeFocus(standIn);
    };
    const see = (event: FocusEvent): void => {
      around = pathIn(whole, event.target as Element | null);
    };
    const letGo = (): void => {
      if (document.activeElement === document.body) around = [];
    };

    const watch = new MutationObserver(look);
    watch.observe(whole, { childList: true, subtree: true, attributeFilter: ['disabled', 'hidden'] });
    whole.addEventListener('focusin', see);
    // Before anything is done about the click.
    whole.addEventListener('click', letGo, true);
    return () => {
      watch.disconnect();
      whole.removeEventListener('focusin', see);
      whole.removeEventListener('click', letGo, true);
    };
  }, []);
}

function isUsable(one: Element): boolean {
  return one.isConnected && !one.matches(':disabled') && one.closest('[hidden]') === null;
}

function pathIn(whole: HTMLElement, inmost: Element | null): readonly HTMLElement[] {
  const path: HTMLElement[] = [];
  for (let one = inmost; one !== null && whole.contains(one); one = one.parentElement) path.push(one as HTMLElement);
  return path;
}

/** Also where a reader's Tab would not come to, and for this one time. */
function takeFocus(part: HTMLElement): void {
  if (!part.hasAttribute('tabindex')) {
    part.tabIndex = -1;
    part.addEventListener('blur', () => part.removeAttribute('tabindex'), { once: true });
  }
  part.focus({ preventScroll: true });
}
