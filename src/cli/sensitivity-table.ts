// What the differences hang on, for people: one row an assumption, the widest swing first.
import { signedEuros } from '../base/format.ts';
import type { Estimate } from '../experiment/comparison.ts';
import type { Sensitivity } from '../experiment/sensitivity.ts';
import { sensitivitySentence } from '../experiment/sensitivity-sentence.ts';
import { textTable } from './text-table.ts';

/** `nameOf` gives the name of a scenario by its id. */
export function sensitivityTables(sensitivities: readonly Sensitivity[], nameOf: (id: string) => string): string {
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
    'All ends met the same luck as the comparison. Assumptions that moved the differences less in a first run are left out.\n',
  ].join('\n');
}

function cells({ mean, low, high }: Estimate): string[] {
  return [
    signedEuros(mean, 3),
    low === null || high === null ? 'one run' : `${signedEuros(low, 3)} to ${signedEuros(high, 3)}`,
  ];
}
