// Runs checks of the validation by their id, in this thread or in a worker's.
import { allChecks } from '../validation/checks.ts';
import type { Finding } from '../validation/finding.ts';

export interface Checker {
  /** Runs that checks share are kept from one call to the next. */
  run(id: string, quick: boolean): Finding[];
}

export function createChecker(): Checker {
  const checks = new Map(allChecks().map((check) => [check.id, check]));
  return {
    run(id, quick) {
      const check = checks.get(id);
      if (check === undefined) throw new Error(`run: expected the id of a check, found ${id}`);
      return check.run(quick);
    },
  };
}
