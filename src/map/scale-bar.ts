// The scale bar and, where the streets ask for it, whose they are.
import type { Palette } from '../base/palette.ts';

export interface ScaleBar {
  readonly element: HTMLElement;
  setPalette(palette: Palette): void;
  setAttribution(text: string): void;
  /** Pixels a metre. */
  draw(scale: number): void;
}

/** A round length for the bar: the longest of 1, 2, 5 times a power of ten that is at most `most` pixels wide. */
export function barLength(scale: number, most: number): { metres: number; pixels: number } {
  const room = most / scale;
  const power = 10 ** Math.floor(Math.log10(room));
  const metres = [5, 2, 1].map((times) => times * power).find((length) => length <= room) ?? power;
  return { metres, pixels: metres * scale };
}

export function barText(metres: number): string {
  return metres >= 1000 ? `${metres / 1000} km` : `${metres} m`;
}

/** Its place can be moved by the custom properties --map-foot-left and --map-foot-bottom. */
export function createScaleBar(palette: Palette): ScaleBar {
  const element = document.createElement('div');
  element.className = 'map-foot';
  element.style.cssText =
    'position:absolute;left:var(--map-foot-left,16px);bottom:var(--map-foot-bottom,16px);display:flex;gap:12px;' +
    'align-items:flex-end;pointer-events:none;font-size:11px;line-height:14px;font-variant-numeric:tabular-nums';
  const bar = document.createElement('div');
  bar.style.cssText = 'text-align:center;border-bottom:2px solid;padding-bottom:1px;box-sizing:border-box';
  const credit = document.createElement('div');
  element.append(bar, credit);
  let written = '';

  function setPalette(palette: Palette): void {
    element.style.color = palette.secondInk;
    element.style.textShadow = `0 0 3px ${palette.ground.land}, 0 0 3px ${palette.ground.land}`;
  }
  setPalette(palette);
  return {
    element,
    setPalette,
    setAttribution(text) {
      credit.textContent = text;
    },
    draw(scale) {
      const { metres, pixels } = barLength(scale, 110);
      const text = barText(metres);
      const state = `${text} ${pixels.toFixed(1)}`;
      if (state === written) return;
      written = state;
      bar.textContent = text;
      bar.style.width = `${pixels.toFixed(1)}px`;
    },
  };
}
