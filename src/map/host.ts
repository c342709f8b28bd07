// The element of the page that holds the map: its size, and what makes it one thing to hands, keys and screen readers.
import type { ViewSize } from './camera.ts';

/** Puts the layers into the host, the lowest first, and makes it focusable; the ui gives its keys a meaning. */
export function dressHost(
  host: HTMLElement,
  label: string,
  canvas: HTMLCanvasElement,
  layers: readonly HTMLElement[],
): void {
  if (getComputedStyle(host).position === 'static') host.style.position = 'relative';
  host.style.overflow = 'hidden';
  host.style.touchAction = 'none';
  host.style.userSelect = 'none';
  host.style.cursor = 'grab';
  host.tabIndex = 0;
  host.setAttribute('role', 'application');
  host.setAttribute('aria-roledescription', 'map');
  host.setAttribute('aria-label', label);
  canvas.style.cssText += ';position:absolute;left:0;top:0;pointer-events:none';
  canvas.setAttribute('aria-hidden', 'true');
  host.append(...layers);
}

/** At least a pixel, since a hidden host has no size. */
export function sizeOf(host: HTMLElement): ViewSize {
  return { width: Math.max(host.clientWidth, 1), height: Math.max(host.clientHeight, 1) };
}

/** Calls back where the host's size or the screen's resolution is another; gives the function that ends it. */
export function watchSize(host: HTMLElement, changed: (size: ViewSize, ratio: number) => void): () => void {
  let size = sizeOf(host);
  let ratio = window.devicePixelRatio;
  const observer = new ResizeObserver(() => {
    const next = sizeOf(host);
    if (next.width === size.width && next.height === size.height && ratio === window.devicePixelRatio) return;
    size = next;
    ratio = window.devicePixelRatio;
    changed(size, ratio);
  });
  observer.observe(host);
  return () => observer.disconnect();
}
