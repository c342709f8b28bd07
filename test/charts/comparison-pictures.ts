// The examples that every comparison chart is drawn for.
import type { Theme } from '../../src/base/palette.ts';
import type { Chart, ChartSize } from '../../src/charts/chart-frame.ts';
import type { ComparisonView } from '../../src/charts/comparison-view.ts';
import { aComparison, FILLING, FIVE, IDLE, NONE, ONE, type ScenarioSketch, STILL, TEN } from './comparison-builder.ts';
import { expectPictures } from './picture.ts';

export type DrawComparison = (view: ComparisonView, size: ChartSize, document: Document, theme: Theme) => Chart;

const EXAMPLES: readonly (readonly [string, readonly ScenarioSketch[], (readonly (readonly [Theme, number])[])?])[] = [
  ['five', FIVE],
  ['filling', FILLING],
  ['one', ONE, [['light', 460]]],
  [
    'none',
    NONE,
    [
      ['light', 460],
      ['dark', 460],
    ],
  ],
  ['idle', IDLE, [['light', 460]]],
  ['ten', TEN],
  ['still', STILL, [['light', 460]]],
];

export function aView(sketches: readonly ScenarioSketch[], chosen: string | null = 's2'): ComparisonView {
  return { comparison: aComparison(sketches), chosen, runsWanted: 32 };
}

export const EXAMPLE_NAMES = EXAMPLES.map(([name]) => name);

export function expectExample(chart: string, example: string, draw: DrawComparison): void {
  const [, sketches, looks] = EXAMPLES.find(([name]) => name === example) ?? ['', [], undefined];
  expectPictures(
    `${chart}-${example}`,
    ({ theme, width, document }) => draw(aView(sketches), { width }, document, theme).svg,
    looks,
  );
}
