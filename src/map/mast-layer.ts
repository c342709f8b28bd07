// Radio masts with the ground that each of them covers.
import { Container, Graphics, Sprite } from 'pixi.js';
import type { Point } from '../base/geometry.ts';
import type { Palette } from '../base/palette.ts';
import type { Metres } from '../base/units.ts';
import { type Camera, toScreen, type ViewSize } from './camera.ts';
import type { Glyphs } from './glyphs.ts';

export interface MastView {
  readonly sites: readonly Point[];
  /** Of what one of them covers. */
  readonly radius: Metres;
}

export interface MastLayer {
  readonly view: Container;
  /** Null takes them away. */
  setMasts(masts: MastView | null): void;
  setPalette(palette: Palette): void;
  draw(camera: Camera, size: ViewSize): void;
}

const GROUND = 0.07;
const EDGE = 0.75;
/** Pixels. */
const EDGE_WIDTH = 1.2;

export function createMastLayer(glyphs: Glyphs, palette: Palette): MastLayer {
  const view = new Container();
  const ground = new Graphics();
  const signs = new Container();
  view.addChild(ground, signs);
  let colours = palette;
  let shown: MastView = { sites: [], radius: 0 };

  return {
    view,
    setMasts(masts) {
      shown = masts ?? { sites: [], radius: 0 };
      for (const child of signs.removeChildren()) child.destroy();
      for (const _ of shown.sites) signs.addChild(new Sprite({ texture: glyphs.texture.mast, anchor: 0.5 }));
    },
    setPalette(next) {
      colours = next;
    },
    draw(camera, size) {
      ground.clear();
      const color = colours.tier.trunk;
      shown.sites.forEach((site, row) => {
        const { x, y } = toScreen(camera, size, site);
        signs.children[row]?.position.set(Math.round(x), Math.round(y));
        ground.circle(x, y, shown.radius * camera.scale);
        ground.fill({ color, alpha: GROUND }).stroke({ color, alpha: EDGE, width: EDGE_WIDTH });
      });
    },
  };
}
