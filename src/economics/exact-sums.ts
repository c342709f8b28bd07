// Whether the amounts of a run can be added up exactly: a sum of whole micro-euros beyond 2^53 would lose its last digits.
import { decimal } from '../base/format.ts';
import { EURO, type MicroEuros } from '../base/money.ts';
import { InputError } from '../base/problem.ts';
import { sumPhrases } from './sum-phrases.ts';

const THOUSAND_MILLION = 1_000_000_000 * EURO;

/** `sum` is that of all amounts without their signs, so that no part of them is larger. Throws an InputError where it is too large. */
export function checkExact(sum: MicroEuros): void {
  if (sum <= Number.MAX_SAFE_INTEGER) return;
  const said = sumPhrases();
  const [most, costs] = [Math.floor(Number.MAX_SAFE_INTEGER / THOUSAND_MILLION), Math.ceil(sum / THOUSAND_MILLION)];
  throw new InputError([{ path: 'prices', found: said.found(decimal(costs)), expected: said.expected(decimal(most)) }]);
}
