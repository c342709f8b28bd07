// A legend: coloured squares with their words, in as many lines as it takes.
import { type Frame, SMALL, tenth, write } from './chart-frame.ts';
import { textWidth } from './text-width.ts';

export interface LegendEntry {
  readonly words: string;
  readonly colour: string;
}

const LINE = 18;
const SQUARE = 9;

/** Draws from `top` down; returns where it ends. */
export function drawLegend(frame: Frame, entries: readonly LegendEntry[], top: number): number {
  const legend = frame.svg.append('g').attr('class', 'legend');
  let x = 0;
  let y = top;
  for (const { words, colour } of entries) {
    const width = SQUARE + 5 + textWidth(words, SMALL);
    if (x > 0 && x + width > frame.width) {
      x = 0;
      y += LINE;
    }
    legend
      .append('rect')
      .attr('x', tenth(x))
      .attr('y', tenth(y + 3))
      .attr('width', SQUARE)
      .attr('height', SQUARE)
      .attr('fill', colour);
    write(legend, x + SQUARE + 5, y + 11.5, words, SMALL).attr('fill', frame.palette.secondInk);
    x += width + 12;
  }
  return entries.length === 0 ? top : y + LINE;
}
