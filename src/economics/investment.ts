// What is bought once and used for years, as a cost of a year.
import { expm1, log1p } from '../base/maths.ts';

/**
 * Equal yearly payments that repay a sum with interest over its life (annuity): s r / (1 - (1 + r)^-n), and s / n
 * without interest. In the unit of the sum.
 */
export function yearlyCost(sum: number, interest: number, years: number): number {
  if (interest === 0) return sum / years;
  return (sum * interest) / -expm1(-years * log1p(interest));
}
