// The small print under a chart.
import { type Frame, SMALL, write } from './chart-frame.ts';
import { wrapText } from './text-width.ts';

/** Draws from `top` down; returns where it ends. */
export function drawFootnote(frame: Frame, text: string, top: number): number {
  const note = frame.svg.append('g').attr('class', 'footnote');
  let y = top;
  for (const line of wrapText(text, frame.width, SMALL)) {
    write(note, 0, y + 11, line, SMALL).attr('fill', frame.palette.secondInk);
    y += 15;
  }
  return y;
}
