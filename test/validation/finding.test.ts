import { describe, expect, test } from 'vitest';
import { chosenChecks, chosenFindings } from '../../src/validation/check.ts';
import { allChecks } from '../../src/validation/checks.ts';
import { exactly, judgeOrdering, judgeQuantity } from '../../src/validation/finding.ts';
import { judgeRatio } from '../../src/validation/reload-targets.ts';

const head = { id: 'V0.test', quantity: 'a length', source: 'a paper' };

test('a ratio of break-even distances fails where there is none to divide by, and says so', () => {
  const rows = [
    { few: [2], many: [0.6] },
    { few: [], many: [0.5] },
  ];
  const some = judgeRatio(head, rows);
  expect(some.pass).toBe(false);
  expect(some.why).toContain('No break-even distance with 10 parcels a stop in 1 of 2 replications.');
  const none = judgeRatio(head, [{ few: [], many: [] }]);
  expect(none).toMatchObject({ pass: false, result: exactly(0) });
  const one = { few: [3], many: [1] };
  expect(judgeRatio(head, [one, one]).pass).toBe(true);
  expect(judgeRatio(head, [one, { ...one, many: [] }]).result.mean).toBeCloseTo(1 / 6, 9);
});

describe('a quantity', () => {
  test('passes within its tolerance', () => {
    const finding = judgeQuantity(head, 10, 0.5, { mean: 10.4, low: 10.2, high: 10.6 });
    expect(finding).toEqual({
      ...head,
      target: 10,
      tolerance: 0.5,
      result: { mean: 10.4, low: 10.2, high: 10.6 },
      pass: true,
    });
  });

  test('that is off fails and says by how much', () => {
    const finding = judgeQuantity(head, 10, 0.5, exactly(10.6));
    expect(finding.pass).toBe(false);
    expect(finding.why).toBe('The mean is 0.6000 off, more than 0.5000.');
  });

  test('that is right but too uncertain fails', () => {
    const finding = judgeQuantity(head, 10, 0.5, { mean: 10, low: 9.7, high: 10.3 });
    expect(finding.pass).toBe(false);
    expect(finding.why).toContain('half the tolerance');
  });

  test('that is no number fails', () => {
    expect(judgeQuantity(head, 10, 0.5, exactly(Number.NaN)).pass).toBe(false);
  });

  test('that fails adds what is known of the cause', () => {
    const finding = judgeQuantity({ ...head, note: 'Because of the river.' }, 10, 0.5, exactly(11));
    expect(finding.why).toMatch(/Because of the river\.$/);
  });
});

describe('an ordering', () => {
  test('holds where the whole interval lies on its side', () => {
    expect(judgeOrdering(head, 'above 0', { mean: 2, low: 1, high: 3 }).pass).toBe(true);
    expect(judgeOrdering(head, 'below 0', { mean: -2, low: -3, high: -1 }).pass).toBe(true);
  });

  test('does not hold on the other side or on both', () => {
    expect(judgeOrdering(head, 'above 0', { mean: -2, low: -3, high: -1 }).why).toContain('other sign');
    expect(judgeOrdering(head, 'above 0', { mean: 1, low: -1, high: 3 }).why).toBe(
      'The interval does not exclude zero.',
    );
  });
});

const CHECKS = allChecks();

describe('the checks', () => {
  test('have ids of their own that begin with the number of a target', () => {
    const ids = CHECKS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^V[1-7][abc]?(\.|$)/);
  });

  test('are chosen by the beginning of an id', () => {
    const chosen = chosenChecks(CHECKS, 'V3a');
    expect(chosen.length).toBeGreaterThan(0);
    for (const { id } of chosen) expect(id).toMatch(/^V3a/);
    expect(chosenChecks(CHECKS, 'V9')).toEqual([]);
    expect(chosenChecks(CHECKS, undefined)).toEqual(CHECKS);
  });

  test('give only the findings that were asked for', () => {
    const finding = (id: string) => judgeQuantity({ ...head, id }, 1, 1, exactly(1));
    const findings = [finding('V1.daganzo.euclidean.k'), finding('V1.daganzo.euclidean.stem')];
    expect(chosenFindings(findings, 'V1.daganzo.euclidean.k')).toHaveLength(1);
  });
});
