// Work that may find its input bad, as an answer across the boundary.
import { InputError } from '../base/problem.ts';
import type { Answer } from './protocol.ts';

/** A value, or the problems of bad input; faults of ours are thrown on. */
export function answered<Value>(work: () => Value): Answer<Value> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    if (error instanceof InputError) return { ok: false, problems: error.problems };
    throw error;
  }
}
