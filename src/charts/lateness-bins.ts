// The late parcels of one scenario as small columns, a column a bin of lateness, and one for those returned.
import { scaleLinear } from 'd3';
import { duration, percent, percentRange } from '../base/format.ts';
import type { Estimate } from '../experiment/comparison.ts';
import { LATENESS_BINS } from '../metrics/indicators.ts';
import { type Domain, type Frame, rule, SMALL, TEXT, tenth, write } from './chart-frame.ts';
import { latenessPhrases } from './comparison-phrases.ts';
import { type LetteredScenario, partWords, sentenceName } from './comparison-view.ts';
import type { Row } from './scenario-rows.ts';
import { textWidth } from './text-width.ts';

/** Columns, with half a column of room before the returned ones. */
const COLUMNS = LATENESS_BINS.length + 1.5;
const LABEL = { size: 10 };

/** Share of the measured parcels in each bin, the returned ones last. */
export function lateShares({ summary }: LetteredScenario): readonly number[] {
  const { histogram, undeliveredShare } = summary.lateness;
  return [...LATENESS_BINS.map((_, bin) => histogram[bin] ?? 0), undeliveredShare];
}

/** The same with their intervals. */
export function lateEstimates({ summary }: LetteredScenario): readonly Estimate[] {
  return [...summary.lateness.binShares, summary.lateness.returnedShare];
}

/** "up to 15 min", "15 to 30 min" ..., "over 2 days": shortened to their upper ends. */
export function binNames(): string[] {
  const { upTo, over } = latenessPhrases();
  return LATENESS_BINS.map((end, bin) =>
    Number.isFinite(end) ? upTo(duration(end)) : over(duration(LATENESS_BINS[bin - 1] ?? 0)),
  );
}

/** All rows share the scale, so that columns compare across scenarios; the tallest of a row carries its number. */
export function drawBins(frame: Frame, row: Row, domain: Domain, left: number): void {
  const { palette } = frame;
  const shares = lateShares(row.scenario);
  const estimates = lateEstimates(row.scenario);
  const foot = row.middle + 16;
  const toHeight = scaleLinear(domain, [0, 23]);
  const step = (frame.width - left) / COLUMNS;
  const bins = row.group.append('g').attr('class', 'bins');
  rule(bins, left, foot, frame.width, foot, palette.line);
  const tallest = shares.reduce((best, share, bin) => (share > (shares[best] as number) ? bin : best), 0);
  shares.forEach((share, bin) => {
    if (share <= 0) return;
    const isReturned = bin === LATENESS_BINS.length;
    const x = left + (bin + (isReturned ? 0.5 : 0)) * step;
    const height = Math.max(0.8, toHeight(share));
    bins
      .append('rect')
      .attr('class', isReturned ? 'bin returned' : 'bin')
      .attr('data-bin', isReturned ? 'returned' : bin)
      .attr('x', tenth(x + 0.5))
      .attr('y', tenth(foot - height))
      .attr('width', tenth(step - 1))
      .attr('height', tenth(height))
      .attr('fill', isReturned ? palette.secondInk : palette.parcel.late)
      .append('title')
      .text(
        `${sentenceName(row.scenario)}: ${percent(share, 2)} ${isReturned ? latenessPhrases().returned : (binNames()[bin] as string)}, ${partWords(estimates[bin] as Estimate, (low, high) => percentRange(low, high, 2))}`,
      );
    if (bin !== tallest) return;
    const label = percent(share, share < 0.0995 ? 1 : 0);
    const half = textWidth(label, LABEL) / 2;
    const middle = Math.min(Math.max(x + step / 2, left + half), frame.width - half);
    write(bins, middle, foot - height - 3, label, LABEL, 'middle').attr('fill', palette.secondInk);
  });
  if (shares.every((share) => share <= 0)) {
    write(bins, left, row.middle + 4.5, latenessPhrases().noneLate, TEXT).attr('fill', palette.secondInk);
  }
}

/** Upper ends of the bins under the columns, as many as there is room for. */
export function drawBinAxis(frame: Frame, left: number, bottom: number): void {
  const axis = frame.svg.append('g').attr('class', 'axis').attr('fill', frame.palette.secondInk);
  const step = (frame.width - left) / COLUMNS;
  let free = left - 14;
  LATENESS_BINS.forEach((minutes, bin) => {
    if (!Number.isFinite(minutes)) return;
    const x = left + (bin + 1) * step;
    const half = textWidth(duration(minutes), SMALL) / 2;
    if (x - half < free || x + half > frame.width) return;
    rule(axis, x, bottom - 1, x, bottom + 2, frame.palette.secondInk);
    write(axis, x, bottom + 14, duration(minutes), SMALL, 'middle');
    free = x + half + 6;
  });
}
