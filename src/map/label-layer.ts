// Names of the facilities, each with a quiet second line such as its parcels a day, placed so that none covers another.

import { Container, Text } from 'pixi.js';
import { decimal } from '../base/format.ts';
import type { Palette } from '../base/palette.ts';
import type { Metres } from '../base/units.ts';
import type { ViewSize } from './camera.ts';
import type { Cover } from './clear-view.ts';
import { type FacilityPlace, ringAround } from './facility-places.ts';
import { placeLabels } from './label-places.ts';

/** The second line of a facility's label; `warn` marks it, for instance below the break-even. */
export interface FacilityNote {
  readonly text: string;
  readonly warn: boolean;
}

export interface LabelLayer {
  readonly view: Container;
  setNotes(notes: ReadonlyMap<string, FacilityNote>): void;
  setPalette(palette: Palette): void;
  /** False while names are being written that are not there yet. */
  isReady(): boolean;
  /**
   * `must`: index of facilities whose label must be seen. Labels keep clear of `covers`. Of many new names a part is
   * written at each call, and all are put in their places once all are there.
   */
  draw(
    places: readonly FacilityPlace[],
    size: ViewSize,
    scale: number,
    must: ReadonlySet<number>,
    covers: readonly Cover[],
  ): void;
}

interface Label {
  readonly name: Text;
  readonly note: Text;
}

/** From this scale on, in pixels a metre, lockers carry their names without being asked. */
const LOCKER_NAMES = 0.4;
const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif';
const NAME = { fontSize: 12, fontWeight: '600' } as const;
const NOTE = { fontSize: 11, fontWeight: '400' } as const;
const RANK = { hub: 3, depot: 2, locker: 1 } as const;
/** Labels of facilities that are not on show, kept for when they are again: each is a picture. */
const SPARE = 100;
/** New names that are written for one picture: each is measured and drawn, which takes as long as hundreds of symbols. */
const AT_ONCE = 16;
/** Half the stroke of a ring, less what labels keep clear of a symbol anyway. */
const RING_GAP = 1;
/** The halo reaches this far around the letters. */
const HALO = 4;

export function createLabelLayer(
  palette: Palette,
  pixelRatio: () => number,
  farWords: (metres: Metres) => string | null = farText,
): LabelLayer {
  const view = new Container();
  const labels = new Map<string, Label>();
  let notes: ReadonlyMap<string, FacilityNote> = new Map();
  let colours = palette;
  let isReady = true;

  function labelOf(id: string): Label {
    const old = labels.get(id);
    if (old) return old;
    const label = { name: new Text({ resolution: pixelRatio() }), note: new Text({ resolution: pixelRatio() }) };
    label.name.style = styleOf(NAME, colours.ink);
    label.note.style = styleOf(NOTE, colours.secondInk);
    labels.set(id, label);
    view.addChild(label.note, label.name);
    return label;
  }

  function forgetOthers(shown: ReadonlySet<string>): void {
    for (const [id, { name, note }] of labels) {
      if (shown.has(id)) continue;
      name.destroy();
      note.destroy();
      labels.delete(id);
    }
  }

  function styleOf(font: typeof NAME | typeof NOTE, fill: string) {
    return {
      fontFamily: FONT,
      ...font,
      fill,
      stroke: { color: colours.ground.land, width: HALO, join: 'round' as const },
    };
  }

  /** The label of a facility with what it says now. */
  function written({ facility, beyond, isHeld }: FacilityPlace): Label {
    const label = labelOf(facility.id);
    const note = isHeld ? undefined : notes.get(facility.id);
    const far = beyond === null ? '' : (farWords(beyond) ?? farText(beyond));
    setText(label.name, far === '' ? facility.name : `${facility.name} · ${far}`);
    setText(label.note, `${note?.warn ? '▲ ' : ''}${note?.text ?? ''}`);
    const ink = note?.warn ? colours.warning : colours.secondInk;
    if (label.note.style.fill !== ink) label.note.style.fill = ink;
    return label;
  }

  return {
    view,
    isReady: () => isReady,
    setNotes(next) {
      notes = next;
    },
    setPalette(palette) {
      colours = palette;
      for (const label of labels.values()) {
        label.name.style = styleOf(NAME, colours.ink);
        label.note.style = styleOf(NOTE, colours.secondInk);
      }
    },
    draw(places, size, scale, must, covers) {
      if (labels.size > places.length + SPARE) forgetOthers(new Set(places.map(({ facility }) => facility.id)));
      for (const label of labels.values()) label.name.visible = label.note.visible = false;
      const named = places.filter(
        ({ facility }) => facility.kind !== 'locker' || scale >= LOCKER_NAMES || must.has(facility.index),
      );
      const fresh = named.filter(({ facility }) => !labels.has(facility.id));
      isReady = fresh.length <= AT_ONCE;
      if (!isReady) {
        for (const place of fresh.slice(0, AT_ONCE)) {
          const { name, note } = written(place);
          // What is asked for its width is measured.
          void [name.width, note.width];
          name.visible = note.visible = false;
        }
        return;
      }
      const texts = named.map(written);
      const spots = placeLabels(
        named.map((place, k) => {
          const { name, note } = texts[k] as Label;
          const noted = note.text !== '';
          // Beside the ring of what is chosen or under the pointer.
          const ring = must.has(place.facility.index) ? ringAround(place) - RING_GAP : 0;
          return {
            x: place.x,
            y: place.y,
            halfWidth: Math.max(place.halfWidth, ring),
            halfHeight: Math.max(place.halfHeight, ring),
            width: Math.max(name.width, noted ? note.width : 0) - 2 * HALO,
            height: noted ? 28 : 15,
            short: noted && place.facility.kind === 'depot' ? { width: note.width - 2 * HALO, height: 13 } : null,
            rank: RANK[place.facility.kind] + (notes.get(place.facility.id)?.warn ? 0.5 : 0),
            always: must.has(place.facility.index),
          };
        }),
        size,
        places.filter((place) => !named.includes(place)),
        covers,
      );
      spots.forEach((spot, k) => {
        const { name, note } = texts[k] as Label;
        name.visible = spot !== null && !spot.isShort;
        note.visible = spot !== null && note.text !== '';
        if (!spot) return;
        name.position.set(Math.round(spot.x) - HALO, Math.round(spot.y) - HALO);
        note.position.set(Math.round(spot.x) - HALO, Math.round(spot.y) + (spot.isShort ? 0 : 14) - HALO);
      });
    },
  };
}

/** Writing a text makes a new picture of it, so the same is not written twice. */
function setText(text: Text, value: string): void {
  if (text.text !== value) text.text = value;
}

function farText(metres: Metres): string {
  return metres < 950 ? `${Math.round(metres / 50) * 50} m` : `${decimal(metres / 1000, metres < 9_500 ? 1 : 0)} km`;
}
