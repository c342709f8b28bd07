// What is bought once and used for years, as a cost of a year.
import { exp, ln } from '../base/maths.ts';

/**
 * Equal yearly payments that repay a sum with interest over its life (annuity): s r / (1 - (1 + r)^-n), and s / n
 * without interest. In the unit of the sum.
 */
export function yearlyCost(sum: number, interest: number, years: number): number {
  // So little interest is lost in rounding, and would divide nothing by nothing.
  if (interest < 1e-9) return sum / years;
  return (sum * interest) / (1 - exp(-years * ln(1 + interest)));
}
