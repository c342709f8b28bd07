// One row a scenario, in the order of the pills: its letter and name left of the plot, or above it where room is short.
import { type Anchor, type Frame, type Group, SMALL, STRONG, TEXT, tenth, write } from './chart-frame.ts';
import { comparisonPhrases } from './comparison-phrases.ts';
import {
  type ComparisonView,
  fullName,
  type LetteredScenario,
  letteredScenarios,
  runsMark,
  sentenceName,
} from './comparison-view.ts';
import { drawHitArea } from './hit-area.ts';
import { cutText, halveText, textWidth, wrapText } from './text-width.ts';

export interface RowPlan {
  /** True on narrow charts. */
  readonly isLabelAbove: boolean;
  readonly labelWidth: number;
  /** Where plots may begin. */
  readonly left: number;
  readonly rowHeight: number;
  readonly plotHeight: number;
  /** Room under a plot, part of the row. */
  readonly under: number;
}

export interface Row {
  readonly group: Group;
  readonly scenario: LetteredScenario;
  /** Top and middle of the row's plot. */
  readonly top: number;
  readonly middle: number;
}

/** Below this width labels stand above the plots. */
const NARROW = 400;
const LABEL_SHARE = 0.31;
const HALVED_SHARE = 0.38;
const GAP = 10;
const LABEL_LINE = 17;
/** Name and runs mark, one under the other, fit in it; and what a second line of a name adds. */
const LEAST_ROW = 32;
const NAME_LINE = 14;

export function planRows(width: number, view: ComparisonView, plotHeight: number, under = 0): RowPlan {
  const longestMark = comparisonPhrases().runsOf('100', '100');
  if (width < NARROW) {
    return {
      isLabelAbove: true,
      labelWidth: width - textWidth(longestMark, SMALL) - GAP,
      left: 0,
      rowHeight: LABEL_LINE + plotHeight + 8 + under,
      plotHeight,
      under,
    };
  }
  const scenarios = letteredScenarios(view);
  // The runs mark is always given room: labels must not move when the runs are done.
  const markWidth = textWidth(longestMark, SMALL);
  const names = scenarios.map(fullName);
  const widest = Math.max(markWidth, ...names.map((name) => textWidth(name, STRONG)));
  // A name too long for its line has two, in rows that are all alike.
  const isHalved = widest > width * LABEL_SHARE;
  const halved = names.flatMap((name) => halveText(name, STRONG)).map((line) => textWidth(line, STRONG));
  const labelWidth = isHalved ? Math.min(Math.max(markWidth, ...halved), width * HALVED_SHARE) : widest;
  const rowHeight = Math.max(LEAST_ROW + (isHalved ? NAME_LINE : 0), plotHeight + 6) + under;
  return { isLabelAbove: false, labelWidth, left: Math.ceil(labelWidth + GAP), rowHeight, plotHeight, under };
}

/** Draws labels from `top` down and gives each row's group to draw in. The group carries the scenario's id. */
export function openRows(frame: Frame, plan: RowPlan, view: ComparisonView, top: number): Row[] {
  const rows = frame.svg.append('g').attr('class', 'rows');
  return letteredScenarios(view).map((scenario, index) => {
    const y = top + index * plan.rowHeight;
    const group = rows
      .append('g')
      .attr('class', scenario.isChosen ? 'row chosen' : 'row')
      .attr('data-scenario', scenario.summary.id);
    const mark = runsMark(scenario, view.runsWanted);
    group.append('title').text(mark === '' ? fullName(scenario) : `${sentenceName(scenario)}, ${mark}`);
    drawHitArea(group, { x: 0, y, width: frame.width, height: plan.rowHeight });
    const plotTop = plan.isLabelAbove ? y + LABEL_LINE : y + (plan.rowHeight - plan.under - plan.plotHeight) / 2;
    const middle = plotTop + plan.plotHeight / 2;
    writeLabel(frame, group, plan, scenario, mark, y, middle);
    return { group, scenario, top: plotTop, middle };
  });
}

export function rowsBottom(plan: RowPlan, view: ComparisonView, top: number): number {
  return top + view.comparison.summaries.length * plan.rowHeight;
}

/** The place of a bar that has no result yet. */
export function drawSkeleton(frame: Frame, row: Row, x: number, width: number, height: number): void {
  row.group
    .append('rect')
    .attr('class', 'skeleton')
    .attr('x', tenth(x))
    .attr('y', tenth(row.middle - height / 2))
    .attr('width', tenth(width))
    .attr('height', tenth(height))
    .attr('rx', Math.min(4, height / 2))
    .attr('fill', frame.palette.line)
    .attr('fill-opacity', 0.6);
}

function writeLabel(
  frame: Frame,
  group: Group,
  plan: RowPlan,
  scenario: LetteredScenario,
  mark: string,
  y: number,
  middle: number,
): void {
  const look = scenario.isChosen ? STRONG : TEXT;
  const isUnderneath = mark !== '' && !plan.isLabelAbove;
  const lines = labelLines(scenario, plan);
  const first = isUnderneath ? middle - 2 : middle + 4.5;
  // The lines and the mark stand about the middle of the plot.
  const baseline = plan.isLabelAbove ? y + 12 : first - ((lines.length - 1) * NAME_LINE) / 2;
  for (const [row, line] of lines.entries()) {
    write(group, 0, baseline + row * NAME_LINE, line, look).attr('class', 'label');
  }
  if (mark === '') return;
  const [x, anchor]: [number, Anchor] = isUnderneath ? [0, 'start'] : [frame.width, 'end'];
  const under = baseline + (lines.length - 1) * NAME_LINE + 13;
  write(group, x, isUnderneath ? under : baseline, mark, SMALL, anchor)
    .attr('class', 'runs')
    .attr('fill', frame.palette.secondInk);
}

/**
 * One line above a plot, two beside it where one has no room, cut at the end of the last. As if it was strong, so that
 * choosing a row moves nothing.
 */
function labelLines(scenario: LetteredScenario, { isLabelAbove, labelWidth }: RowPlan): string[] {
  const name = fullName(scenario);
  const fits = (line: string): boolean => textWidth(line, STRONG) <= labelWidth;
  if (isLabelAbove || fits(name)) return [cutText(name, labelWidth, STRONG)];
  const halves = halveText(name, STRONG);
  if (halves.every(fits)) return [...halves];
  const [first = '', ...rest] = wrapText(name, labelWidth, STRONG);
  return [first, rest.join(' ')].filter((line) => line !== '').map((line) => cutText(line, labelWidth, STRONG));
}
