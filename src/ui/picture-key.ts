// The key to the signs of a picture of the map, in its lower right corner: the legend's words, in a picture that has no page around it.
import type { Palette } from '../base/palette.ts';
import { drawGlyph, GLYPH_SIZE, type Glyph, LOCKER_INSIDE } from '../map/glyph-drawings.ts';
import type { LegendRow } from './legend-rows.ts';

/** The symbols of the legend's signs; reached areas, zones and warnings are none. */
const SYMBOLS: Readonly<Record<string, Glyph>> = {
  van: 'van',
  bike: 'bike',
  feeder: 'feeder',
  hub: 'hub',
  'depot rimmed': 'depot',
  'depot hypothetical': 'hypothetical depot',
  locker: 'locker',
  'locker empty': 'locker',
  'locker hypothetical': 'hypothetical locker',
  'locker hypothetical empty': 'hypothetical locker',
  site: 'site',
  bay: 'bay',
  'dot waiting': 'waiting',
  'dot onTheWay': 'on the way',
  'dot delivered': 'delivered',
  'dot late': 'late',
  'dot deliveredLate': 'late delivered',
};

export interface KeyRow {
  readonly symbol: Glyph;
  readonly words: string;
  /** A locker with a fill. */
  readonly isFilled: boolean;
}

/** Those of a legend's rows that are symbols. */
export function keyRows(rows: readonly LegendRow[]): readonly KeyRow[] {
  return rows.flatMap(({ sign, words }) => {
    const symbol = SYMBOLS[sign];
    const isFilled = sign.startsWith('locker') && !sign.endsWith('empty');
    return symbol === undefined ? [] : [{ symbol, words, isFilled }];
  });
}

/** Pixels: a row's height, the width kept for its symbol, the air around all, and the distance from the picture's corner. */
const [ROW, SYMBOL, AIR, OFF] = [17, 26, 8, 12];
/** Of the picture's width and height that the key covers at most: a map so small shows little, and its key would hide that. */
const MOST = 0.5;

/** `width` and `height` are those of the picture, in pixels of the page. */
export function drawKey(
  pen: CanvasRenderingContext2D,
  rows: readonly KeyRow[],
  { width, height }: { readonly width: number; readonly height: number },
  palette: Palette,
): void {
  pen.font = '11px system-ui, sans-serif';
  const wide = SYMBOL + Math.max(...rows.map(({ words }) => pen.measureText(words).width)) + 2 * AIR;
  const high = rows.length * ROW + 2 * AIR;
  if (rows.length === 0 || wide > MOST * width || high > MOST * height) return;
  const [left, top] = [width - OFF - wide, height - OFF - high];
  pen.fillStyle = palette.paper;
  pen.fillRect(left, top, wide, high);
  for (const [row, { symbol, words, isFilled }] of rows.entries()) {
    const middle = top + AIR + (row + 0.5) * ROW;
    const [glyphWidth, glyphHeight] = GLYPH_SIZE[symbol];
    const shrink = Math.min(1, (SYMBOL - 4) / glyphWidth, (ROW - 2) / glyphHeight);
    pen.save();
    pen.translate(left + AIR + (SYMBOL - 4) / 2, middle);
    pen.scale(shrink, shrink);
    drawGlyph(pen, symbol, palette);
    if (isFilled) {
      pen.fillStyle = palette.facility.locker;
      pen.fillRect(LOCKER_INSIDE.x, 0, LOCKER_INSIDE.width, LOCKER_INSIDE.height / 2);
    }
    pen.restore();
    pen.fillStyle = palette.ink;
    pen.fillText(words, left + AIR + SYMBOL, middle + 4);
  }
}
