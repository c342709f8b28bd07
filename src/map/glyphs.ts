// The symbols of the map, drawn once into one texture at the screen's resolution.
import { CanvasSource, Rectangle, Texture } from 'pixi.js';
import type { Palette } from '../base/palette.ts';
import { drawGlyph, GLYPH_SIZE, GLYPHS, type Glyph } from './glyph-drawings.ts';

export interface Glyphs {
  readonly texture: Readonly<Record<Glyph, Texture>>;
  /** Paints the same symbols in other colours. */
  setPalette(palette: Palette): void;
}

/** Empty pixels between symbols, so that none bleeds into the next. */
const GUTTER = 4;

export function createGlyphs(palette: Palette, pixelRatio: number): Glyphs {
  // Twice as fine as the screen: symbols turn, and grow gently with the zoom.
  const resolution = Math.max(2, Math.min(4, pixelRatio * 2));
  const canvas = document.createElement('canvas');
  canvas.width = resolution * GLYPHS.reduce((sum, glyph) => sum + GLYPH_SIZE[glyph][0] + GUTTER, 0);
  canvas.height = resolution * Math.max(...GLYPHS.map((glyph) => GLYPH_SIZE[glyph][1]));
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  const source = new CanvasSource({ resource: canvas, resolution, autoGenerateMipmaps: true, scaleMode: 'linear' });
  const texture = {} as Record<Glyph, Texture>;
  let right = 0;
  for (const glyph of GLYPHS) {
    const [width, height] = GLYPH_SIZE[glyph];
    texture[glyph] = new Texture({ source, frame: new Rectangle(right, 0, width, height) });
    right += width + GUTTER;
  }

  function paint(palette: Palette): void {
    context.resetTransform();
    context.clearRect(0, 0, canvas.width, canvas.height);
    for (const glyph of GLYPHS) {
      const { x, width, height } = texture[glyph].frame;
      context.setTransform(resolution, 0, 0, resolution, (x + width / 2) * resolution, (height / 2) * resolution);
      drawGlyph(context, glyph, palette);
    }
    source.update();
  }
  paint(palette);
  return { texture, setPalette: paint };
}
