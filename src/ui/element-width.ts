// The width of an element in whole pixels, kept up to date.
import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** 0 until it is known. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const target = element.current;
    if (target === null) return;
    const look = () => setWidth(Math.floor(target.clientWidth));
    // In the next frame: what is drawn anew for it may change sizes that are being told.
    let frame = 0;
    const observer = new ResizeObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    });
    observer.observe(target);
    look();
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [element]);
  return width;
}
