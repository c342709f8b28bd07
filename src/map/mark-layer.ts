// Small signs that stand on the map without being facilities: loading bays, and candidate sites where nothing stands.
import { Container, Sprite } from 'pixi.js';
import type { Point } from '../base/geometry.ts';
import { type Camera, toScreen, type ViewSize } from './camera.ts';
import type { Glyph } from './glyph-drawings.ts';
import type { Glyphs } from './glyphs.ts';

export interface Mark {
  readonly id: string;
  readonly position: Point;
}

/** A mark as it is on the screen now. */
export interface MarkPlace {
  readonly id: string;
  /** On the ground; metres. */
  readonly position: Point;
  readonly x: number;
  readonly y: number;
  /** Half the sign's size, pixels. */
  readonly half: number;
}

export interface MarkLayer {
  readonly view: Container;
  setMarks(marks: readonly Mark[]): void;
  /** Where a mark is held while it is dragged; null lets it go back to where the study puts it. */
  hold(id: string, position: Point | null): void;
  draw(camera: Camera, size: ViewSize): void;
  /** Row of the mark under or near a point on the screen, or -1. */
  pick(x: number, y: number, within: number): number;
  /** Null where there is no such row. */
  placeOf(row: number): MarkPlace | null;
}

/** Below this scale, in pixels a metre, signs shrink with the streets, so that they do not hide them. */
const FULL = 0.25;
const LEAST = 0.8;

export function createMarkLayer(glyphs: Glyphs, glyph: Glyph, halfSize: number): MarkLayer {
  const view = new Container();
  const held = new Map<string, Point>();
  let marks: readonly Mark[] = [];
  let places: readonly MarkPlace[] = [];

  return {
    view,
    setMarks(next) {
      marks = next;
      held.clear();
      places = [];
      for (const child of view.removeChildren()) child.destroy();
      for (const _ of marks) view.addChild(new Sprite({ texture: glyphs.texture[glyph], anchor: 0.5 }));
    },
    hold(id, position) {
      if (position) held.set(id, position);
      else held.delete(id);
    },
    draw(camera, size) {
      const grow = Math.min(Math.max(camera.scale / FULL, LEAST), 1);
      places = marks.map(({ id, position: own }, row) => {
        const position = held.get(id) ?? own;
        const spot = toScreen(camera, size, position);
        const place = { id, position, x: Math.round(spot.x), y: Math.round(spot.y), half: halfSize * grow };
        const sprite = view.children[row] as Sprite;
        sprite.position.set(place.x, place.y);
        sprite.scale.set(grow);
        return place;
      });
    },
    pick(x, y, within) {
      let best = -1;
      let least = Math.max(within, halfSize);
      places.forEach((place, row) => {
        const far = Math.max(Math.abs(place.x - x), Math.abs(place.y - y));
        if (far > least) return;
        least = far;
        best = row;
      });
      return best;
    },
    placeOf: (row) => places[row] ?? null,
  };
}
