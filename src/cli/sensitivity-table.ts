// What the differences hang on, for people: one row an assumption, the widest swing first; and what the planner's luck adds.
import { decimal, percent, signedEuros } from '../base/format.ts';
import type { Estimate } from '../experiment/comparison.ts';
import { NOISE_RUNS, type PlannerNoise } from '../experiment/planner-noise.ts';
import type { Sensitivity } from '../experiment/sensitivity.ts';
import { sensitivitySentence } from '../experiment/sensitivity-sentence.ts';
import { textTable } from './text-table.ts';

/** What no interval of day-to-day luck covers. */
export interface Doubts {
  readonly sensitivity: readonly Sensitivity[];
  readonly plannerNoise: readonly PlannerNoise[];
}

/** `nameOf` gives the name of a scenario by its id. */
export function doubtTables({ sensitivity, plannerNoise }: Doubts, nameOf: (id: string) => string): string {
  return `${sensitivityTables(sensitivity, nameOf)}\n${noiseTable(plannerNoise, nameOf)}`;
}

function noiseTable(noise: readonly PlannerNoise[], nameOf: (id: string) => string): string {
  const { replications, searches } = NOISE_RUNS;
  const table = textTable([
    ['sd of one run’s difference, € a parcel', 'by the planner', 'by luck', 'planner’s share of the variance'],
    ...noise.map(({ scenario, search, luck, share }) => [
      nameOf(scenario),
      decimal(search, 3),
      decimal(luck, 3),
      share === null ? 'nothing varies' : percent(share, 0),
    ]),
  ]);
  return `${table}${replications} replications, each planned under ${searches} seeds of the planner. What a better planner would save is in no interval.\n`;
}

function sensitivityTables(sensitivities: readonly Sensitivity[], nameOf: (id: string) => string): string {
  const tables = sensitivities.map((sensitivity) => {
    const { scenario, baseline, swings } = sensitivity;
    const table = textTable([
      [`${nameOf(scenario)} less ${nameOf(baseline)}`, 'at its low end', 'interval', 'at its high end', 'interval', ''],
      ...swings
        .filter(({ width }) => width > 0)
        .map(({ label, low, high, flips }) => [label, ...cells(low), ...cells(high), flips ? 'turns the sign' : '']),
    ]);
    const words = sensitivitySentence(sensitivity)
      .map(({ text }) => text)
      .join('');
    return `${table}${nameOf(scenario)}: ${words}\n`;
  });
  return [
    'What the differences hang on, € a parcel: each assumption alone at both ends of its range',
    ...tables,
    'All ends met the same luck as the comparison, over all draws that are shown. Left out: assumptions that moved a difference less in one draw and were not run over more, and whatever moved it less than one of those.\n',
  ].join('\n');
}

function cells({ mean, low, high }: Estimate): string[] {
  return [
    signedEuros(mean, 3),
    low === null || high === null ? 'one run' : `${signedEuros(low, 3)} to ${signedEuros(high, 3)}`,
  ];
}
