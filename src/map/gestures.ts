// Turns pointers and the wheel into what the reader means: pan, zoom, point, choose, or drag a thing.

export interface GestureHandlers {
  pan(dx: number, dy: number): void;
  /** Zoom by a factor around a point of the view. */
  zoom(factor: number, x: number, y: number): void;
  /** The pointer rests at a point of the view; null where it left. */
  point(at: { x: number; y: number } | null): void;
  choose(x: number, y: number): void;
  /** True if what lies there can be dragged; then `drag`, and `drop` or `cancel`, follow. */
  grab(x: number, y: number): boolean;
  drag(x: number, y: number, begins: boolean): void;
  drop(x: number, y: number): void;
  cancel(): void;
}

/** Pixels a pointer may wander before a click is a drag. */
const SLACK = 4;

/** Listens on an element; the answer stops it. */
export function listenToGestures(element: HTMLElement, handlers: GestureHandlers): () => void {
  const pointers = new Map<number, { x: number; y: number }>();
  let down: { x: number; y: number } | null = null;
  let mode: 'none' | 'maybe' | 'pan' | 'grabbed' | 'drag' | 'pinch' = 'none';
  const stop = new AbortController();
  const { signal } = stop;

  const at = (event: MouseEvent): { x: number; y: number } => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };

  function end(): void {
    if (mode === 'drag') handlers.cancel();
    mode = 'none';
    down = null;
  }

  element.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0 && event.pointerType === 'mouse') return;
      const spot = at(event);
      pointers.set(event.pointerId, spot);
      element.setPointerCapture(event.pointerId);
      if (pointers.size === 1) {
        down = spot;
        mode = handlers.grab(spot.x, spot.y) ? 'grabbed' : 'maybe';
      } else {
        if (mode === 'drag') handlers.cancel();
        mode = 'pinch';
      }
    },
    { signal },
  );
  element.addEventListener(
    'pointermove',
    (event) => {
      const spot = at(event);
      const before = pointers.get(event.pointerId);
      if (!before) {
        if (event.pointerType !== 'touch') handlers.point(spot);
        return;
      }
      if (mode === 'pinch') {
        pinch(event.pointerId, before, spot);
        pointers.set(event.pointerId, spot);
        return;
      }
      if (down && (mode === 'maybe' || mode === 'grabbed')) {
        if (Math.abs(spot.x - down.x) + Math.abs(spot.y - down.y) <= SLACK) return;
        handlers.point(null);
        if (mode === 'grabbed') {
          mode = 'drag';
          handlers.drag(spot.x, spot.y, true);
        } else {
          mode = 'pan';
          handlers.pan(spot.x - down.x, spot.y - down.y);
        }
      } else if (mode === 'drag') handlers.drag(spot.x, spot.y, false);
      else if (mode === 'pan') handlers.pan(spot.x - before.x, spot.y - before.y);
      pointers.set(event.pointerId, spot);
    },
    { signal },
  );
  element.addEventListener(
    'pointerup',
    (event) => {
      if (!pointers.delete(event.pointerId)) return;
      const spot = at(event);
      if (mode === 'pinch') {
        // The finger that stays pans on.
        mode = pointers.size === 1 ? 'pan' : pointers.size === 0 ? 'none' : 'pinch';
        return;
      }
      if (mode === 'drag') {
        mode = 'none';
        handlers.drop(spot.x, spot.y);
      } else if (mode === 'maybe' || mode === 'grabbed') handlers.choose(spot.x, spot.y);
      if (event.pointerType !== 'touch') handlers.point(spot);
      end();
    },
    { signal },
  );
  element.addEventListener(
    'pointercancel',
    (event) => {
      pointers.delete(event.pointerId);
      end();
    },
    { signal },
  );
  element.addEventListener('pointerleave', () => handlers.point(null), { signal });
  element.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const spot = at(event);
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 18 : event.deltaMode === 0 ? 1 : 300;
      // A pinch on a touchpad comes as a wheel with the control key and small steps.
      const speed = event.ctrlKey ? 0.01 : 0.0022;
      const delta = Math.max(-240, Math.min(240, event.deltaY * lines));
      handlers.zoom(2 ** (-delta * speed), spot.x, spot.y);
    },
    { passive: false, signal },
  );
  element.addEventListener(
    'dblclick',
    (event) => {
      const spot = at(event);
      handlers.zoom(event.shiftKey ? 0.5 : 2, spot.x, spot.y);
    },
    { signal },
  );
  element.ownerDocument.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || mode !== 'drag') return;
      event.stopPropagation();
      end();
    },
    { signal, capture: true },
  );
  return () => stop.abort();

  /** Zooms and pans so that both fingers keep the ground they touch. */
  function pinch(moved: number, before: { x: number; y: number }, after: { x: number; y: number }): void {
    const other = [...pointers].find(([id]) => id !== moved)?.[1];
    if (!other) return;
    const apart = (spot: { x: number; y: number }): number =>
      Math.max(Math.sqrt((spot.x - other.x) ** 2 + (spot.y - other.y) ** 2), 8);
    const middle = { x: (after.x + other.x) / 2, y: (after.y + other.y) / 2 };
    handlers.pan((after.x - before.x) / 2, (after.y - before.y) / 2);
    handlers.zoom(apart(after) / apart(before), middle.x, middle.y);
  }
}
