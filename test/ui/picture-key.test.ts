// A picture of the day has no page around it: its key says what its signs mean.
import { expect, test } from 'vitest';
import { paletteOf } from '../../src/base/palette.ts';
import type { ScenarioView } from '../../src/service/protocol.ts';
import { legendRows } from '../../src/ui/legend-rows.ts';
import { drawKey, keyRows } from '../../src/ui/picture-key.ts';

const VIEW = {
  facilities: [
    { kind: 'hub', hypothetical: false },
    { kind: 'depot', hypothetical: false, open: true },
    { kind: 'depot', hypothetical: true, open: true },
    { kind: 'locker', hypothetical: false },
    { kind: 'locker', hypothetical: true },
  ],
  reach: [{}],
  bays: [{}],
  freeSites: [{}],
  zones: [{}],
} as unknown as ScenarioView;

const AREAS = ['reach', 'zone', 'few'];

test('the key has a symbol for every sign of the legend but areas and the mark at a name', () => {
  for (const hidden of [[], ['fill'] as const]) {
    const legend = legendRows(VIEW, new Set(hidden), true);
    const symbols = legend.filter(({ sign }) => !AREAS.includes(sign));
    expect(keyRows(legend).map(({ words }) => words)).toEqual(symbols.map(({ words }) => words));
  }
});

test('lockers are filled where the map fills them', () => {
  const filled = (hidden: readonly 'fill'[]) =>
    keyRows(legendRows(VIEW, new Set(hidden), true)).filter(({ isFilled }) => isFilled).length;
  expect([filled([]), filled(['fill'])]).toEqual([2, 0]);
});

/** Draws on nothing, and remembers what was written where. */
function aPen() {
  const written: { readonly text: string; readonly x: number; readonly y: number }[] = [];
  const held = {
    measureText: (text: string) => ({ width: 6 * text.length }),
    fillText: (text: string, x: number, y: number) => void written.push({ text, x, y }),
  };
  const pen = new Proxy(held as Record<string, unknown>, {
    get: (there, name: string) => there[name] ?? (() => undefined),
    set: () => true,
  });
  return { pen: pen as unknown as CanvasRenderingContext2D, written };
}

test('the key stands within the picture, and is left out where it would cover half of it', () => {
  const rows = keyRows(legendRows(VIEW, new Set(), true));
  const size = { width: 900, height: 700 };
  const { pen, written } = aPen();
  drawKey(pen, rows, size, paletteOf('light'));
  expect(written.map(({ text }) => text)).toEqual(rows.map(({ words }) => words));
  for (const { text, x, y } of written) {
    expect(x).toBeGreaterThan(size.width / 2);
    expect(x + 6 * text.length).toBeLessThan(size.width);
    expect(y).toBeLessThan(size.height);
  }
  for (const small of [
    { width: 300, height: 700 },
    { width: 900, height: 300 },
  ]) {
    const other = aPen();
    drawKey(other.pen, rows, small, paletteOf('light'));
    expect(other.written).toEqual([]);
  }
});
