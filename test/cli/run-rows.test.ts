import { expect, test } from 'vitest';
import { runReport } from '../../src/cli/run-report.ts';
import { measureRows } from '../../src/cli/run-rows.ts';
import type { ScenarioSizing } from '../../src/experiment/fleet-sizing.ts';
import { summariseScenario } from '../../src/experiment/scenario-summary.ts';
import { aResult } from '../builders/replication-result.ts';
import { aStudy } from '../builders/study.ts';

test('a sized fleet is told with its share on time on the draws of the sizing, which the run may miss', () => {
  const sizing: ScenarioSizing = {
    scenario: 'vans',
    target: 0.85,
    isMet: true,
    onTimeShare: { mean: 0.862, low: 0.8, high: 0.9, n: 4 },
    found: 'fewest',
    fleets: [{ fleet: 'vans', at: 'hub', count: 2 }],
  };
  const result = aResult('vans', 0);
  const rows = measureRows(runReport(aStudy(), result, [sizing]), result);
  expect(rows.find(({ measure }) => measure === 'fleets.vans.hub')).toMatchObject({
    value: 2,
    unit: 'vehicles, fewest: 86.2 % on time on 4 separate draws, target 85.0 %',
  });
});

test('the CO2 of a run takes in that of contractors, as that of the comparison does', () => {
  const own = runReport(aStudy(), aResult('vans', 0));
  const result = aResult('vans', 0, { contractedKm: 40 });
  const bought = runReport(aStudy(), result);
  expect(bought.contracted.co2Kg).toBeGreaterThan(0);
  expect(bought.co2Kg).toBeCloseTo(own.co2Kg + bought.contracted.co2Kg, 12);
  expect(bought.co2Kg).toBe(summariseScenario('vans', 'Vans', [result], 1, 0.95).co2Kg.mean);
  const unit = measureRows(bought, result).find(({ measure }) => measure === 'co2Kg')?.unit;
  expect(unit).toContain('with contractors');
});

test('the CO2 of a run takes in the drives of recipients, which lockers would make vanish', () => {
  const plain = aResult('lockers', 0);
  const result = { ...plain, recipients: { walkKm: 8, carKm: 10, co2Kg: 1.6, minutes: 96, trips: 20 } };
  const report = runReport(aStudy(), result);
  expect(report.co2Kg).toBeCloseTo(runReport(aStudy(), plain).co2Kg + 1.6, 12);
  expect(report.co2Kg).toBe(summariseScenario('lockers', 'Lockers', [result], 1, 0.95).co2Kg.mean);
  const rows = measureRows(report, result);
  expect(rows.find(({ measure }) => measure === 'co2Kg')?.unit).toContain('with recipients');
  expect(rows.find(({ measure }) => measure === 'recipients.co2Kg')?.value).toBe(1.6);
});

test('the category of contractors is told as what it is, services bought, of which ways back to senders are one', () => {
  const result = aResult('vans', 0);
  const rows = measureRows(runReport(aStudy(), result), result);
  expect(rows.find(({ measure }) => measure === 'cost.byCategory.contractor')?.unit).toContain('services bought');
});
