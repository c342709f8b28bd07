// What the reader points at, chooses and drags: gestures on the map turned into things and their new positions.
import type { Point } from '../base/geometry.ts';
import { toWorld } from './camera.ts';
import type { CameraControl } from './camera-control.ts';
import { listenToGestures } from './gestures.ts';
import type { Moved, Scene } from './scene.ts';
import { isSameThing, type Thing } from './thing.ts';

export type MovePhase = 'start' | 'drag' | 'drop' | 'cancel';

export interface PointingHandlers {
  /** The thing under the pointer, with the pointer's place in the map; called again while it moves over the thing. */
  readonly onHover?: (thing: Thing | null, at: { readonly x: number; readonly y: number }) => void;
  readonly onSelect?: (thing: Thing | null) => void;
  /**
   * A facility, bay or site is being dragged; without this, nothing can be dragged. After 'drop' it stays there until the next
   * setScenario; 'cancel' gives the position it went back to.
   */
  readonly onMove?: (moved: Moved, position: Point, phase: MovePhase) => void;
  /** True while the reader cannot move the map: it stays at its first view. */
  readonly isHeld?: () => boolean;
}

export interface Pointing {
  readonly hovered: Thing | null;
  /** Looks again at what lies under the pointer, since things move by themselves. */
  refresh(): void;
  /** What is dragged goes back, for the facilities are new; what the pointer does until it lets go is nobody's. */
  letGo(): void;
  stop(): void;
}

/** Pixels that the pointer goes from where it let something go before it is pointing again. */
const QUIET = 24;

/** `marked` is called where the hovered thing or a dragged place changed, `panned` where the reader moved the map. */
export function listenToPointing(
  host: HTMLElement,
  scene: Scene,
  control: CameraControl,
  handlers: PointingHandlers,
  marked: () => void,
  panned: () => void,
): Pointing {
  let hovered: Thing | null = null;
  let pointer: { readonly x: number; readonly y: number } | null = null;
  /** Where a thing was let go: until the pointer has left there, a tooltip would cover its name, or a neighbour's. */
  let dropSpot: { readonly x: number; readonly y: number } | null = null;
  let dragged: { readonly moved: Moved; readonly from: Point; readonly dx: number; readonly dy: number } | null = null;

  const pick = (x: number, y: number): Thing | null => scene.pick(control.camera, control.size, x, y);

  function point(at: { readonly x: number; readonly y: number }, moved: boolean): void {
    const thing = pick(at.x, at.y);
    const changed = !isSameThing(thing, hovered);
    if (changed) {
      hovered = thing;
      host.style.cursor = thing ? 'pointer' : 'grab';
      marked();
    }
    if (dropSpot && Math.abs(at.x - dropSpot.x) + Math.abs(at.y - dropSpot.y) <= QUIET) return;
    dropSpot = null;
    if (changed || (moved && thing)) handlers.onHover?.(thing, at);
  }

  function leave(): void {
    pointer = null;
    dropSpot = null;
    if (!hovered) return;
    hovered = null;
    host.style.cursor = 'grab';
    marked();
    handlers.onHover?.(null, { x: 0, y: 0 });
  }

  function move(x: number, y: number, phase: MovePhase): void {
    if (!dragged) return;
    // What comes of a drag, cards among it, must not move the map under the pointer.
    if (phase === 'start') control.hold();
    const { moved, from, dx, dy } = dragged;
    const position = phase === 'cancel' ? from : toWorld(control.camera, control.size, x + dx, y + dy);
    scene.hold(moved, position);
    if (phase === 'drop' || phase === 'cancel') dragged = null;
    if (phase === 'drop') dropSpot = { x, y };
    host.style.cursor = dragged ? 'grabbing' : 'grab';
    marked();
    handlers.onMove?.(moved, position, phase);
  }

  const stop = listenToGestures(host, {
    pan(dx, dy) {
      if (handlers.isHeld?.()) return;
      panned();
      control.pan(dx, dy);
    },
    zoom(factor, x, y) {
      if (!handlers.isHeld?.()) control.zoom(factor, x, y);
    },
    point(at) {
      if (!at) leave();
      else {
        pointer = at;
        point(at, true);
      }
    },
    choose: (x, y) => handlers.onSelect?.(pick(x, y)),
    grab(x, y) {
      dragged = null;
      const thing = handlers.onMove ? pick(x, y) : null;
      const grip = thing && scene.gripOf(thing);
      if (!grip) return false;
      const { kind, id, position } = grip;
      dragged = { moved: { kind, id }, from: position, dx: grip.x - x, dy: grip.y - y };
      return true;
    },
    drag: (x, y, begins) => move(x, y, begins ? 'start' : 'drag'),
    drop: (x, y) => move(x, y, 'drop'),
    cancel: () => move(0, 0, 'cancel'),
  });

  return {
    get hovered() {
      return hovered;
    },
    refresh() {
      if (pointer && !dragged) point(pointer, false);
    },
    letGo() {
      if (dragged !== null) move(0, 0, 'cancel');
    },
    stop,
  };
}
