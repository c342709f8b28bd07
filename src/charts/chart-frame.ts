// What every chart shares: the SVG element with its name for screen readers, title, sentence, type sizes and text.
import { type Selection, select } from 'd3';
import { type Palette, paletteOf, type Theme } from '../base/palette.ts';
import { cutText, type TextLook, wrapText } from './text-width.ts';

export interface ChartSize {
  /** Pixels. The height follows from the content where it is not given. */
  readonly width: number;
  readonly height?: number;
}

/** What a chart says, for a screen reader and for copying: the sentence above it and the numbers it draws. */
export interface ChartDescription {
  readonly sentence: string;
  readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };
}

/** Lowest and highest value an axis shows. */
export type Domain = readonly [number, number];

/**
 * A finished chart. Hand its domains, one an axis, to the next drawing of the same study as `previous`: axes only widen
 * then. Leave them out after an edit.
 */
export interface Chart {
  readonly svg: SVGSVGElement;
  readonly domains: readonly Domain[];
}

export type Group = Selection<SVGGElement, unknown, null, undefined>;

export interface Frame {
  readonly svg: Selection<SVGSVGElement, unknown, null, undefined>;
  readonly palette: Palette;
  readonly width: number;
  /** Where the drawing may begin, under title and sentence. */
  readonly top: number;
}

export interface Heading {
  /** Class of the SVG element. */
  readonly name: string;
  /** Names the measure and its unit. */
  readonly title: string;
  readonly sentence: string;
}

export const TITLE: TextLook = { size: 13, bold: true };
export const TEXT: TextLook = { size: 12 };
export const STRONG: TextLook = { size: 12, bold: true };
export const SMALL: TextLook = { size: 11 };
const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif';
const BOLD_WEIGHT = 650;

/** Begins a chart: title and sentence stand above the drawing, unless it has to do without (`headed` false). */
export function openFrame(document: Document, width: number, theme: Theme, heading: Heading, headed = true): Frame {
  const palette = paletteOf(theme);
  const svg = select(document.createElementNS('http://www.w3.org/2000/svg', 'svg'))
    .attr('class', `chart ${heading.name}`)
    .attr('role', 'img')
    .attr('aria-label', `${heading.title}. ${heading.sentence}`)
    .attr('font-family', FONT)
    .attr('font-size', TEXT.size)
    .attr('fill', palette.ink) as Frame['svg'];
  if (!headed) return { svg, palette, width, top: 0 };
  const words = svg.append('g').attr('class', 'heading');
  let y = 13;
  for (const line of wrapText(heading.title, width, TITLE)) {
    write(words, 0, y, cutText(line, width, TITLE), TITLE);
    y += 17;
  }
  y += 1;
  for (const line of wrapText(heading.sentence, width, TEXT)) {
    // A word may be wider than the chart: the label has it whole.
    write(words, 0, y, cutText(line, width, TEXT), TEXT).attr('fill', palette.secondInk);
    y += 16;
  }
  return { svg, palette, width, top: y - 2 };
}

/** Ends a chart at its height. */
export function closeFrame(frame: Frame, height: number): SVGSVGElement {
  const whole = Math.ceil(height);
  frame.svg.attr('width', frame.width).attr('height', whole).attr('viewBox', `0 0 ${frame.width} ${whole}`);
  return frame.svg.node() as SVGSVGElement;
}

export type Anchor = 'start' | 'middle' | 'end';

/** A line of text; y is its baseline. Give a colour with `.attr('fill', ...)`, else it is ink. */
export function write(group: Group, x: number, y: number, text: string, look: TextLook, anchor: Anchor = 'start') {
  const line = group.append('text').attr('x', tenth(x)).attr('y', tenth(y)).text(text);
  if (look.size !== TEXT.size) line.attr('font-size', look.size);
  if (look.bold === true) line.attr('font-weight', BOLD_WEIGHT);
  if (anchor !== 'start') line.attr('text-anchor', anchor);
  return line;
}

/** A rim of ground round a text, where it lies over lines. */
export function haloed(frame: Frame, text: ReturnType<typeof write>): ReturnType<typeof write> {
  return text
    .attr('paint-order', 'stroke')
    .attr('stroke', frame.palette.paper)
    .attr('stroke-width', 4)
    .attr('stroke-linejoin', 'round');
}

/** A straight line; width 1 unless `.attr('stroke-width', ...)` says otherwise. */
export function rule(group: Group, x1: number, y1: number, x2: number, y2: number, colour: string) {
  return group
    .append('line')
    .attr('x1', tenth(x1))
    .attr('y1', tenth(y1))
    .attr('x2', tenth(x2))
    .attr('y2', tenth(y2))
    .attr('stroke', colour);
}

/** Coordinates to a tenth of a pixel: pictures stay small and the same on every machine. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
