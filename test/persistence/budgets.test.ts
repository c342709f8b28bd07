import { expect, test } from 'vitest';
import { referenceProblems } from '../../src/persistence/study-references.ts';
import { aStudy } from '../builders/study.ts';

test('a second budget of one payer is refused in place, one of another payer is not', () => {
  const study = aStudy();
  const budgets = (['city', 'carrier', 'city'] as const).map((payer) => ({ payer, perDay: 1 }));
  const problems = referenceProblems({ ...study, prices: { ...study.prices, budgets } });
  expect(problems.map(({ path }) => path)).toEqual(['prices.budgets[2].payer']);
});
