// Random studies from the schema itself; DOORSTEP_FUZZ=10000 tries more of them, DOORSTEP_PROPERTY_SEED others.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomStudyFile } from './random-study-file.ts';
import { tryStudy } from './study-trial.ts';

const cases = Number(process.env.DOORSTEP_FUZZ ?? 300);

test('any study is rejected with located problems or runs to its end with all invariants', {
  timeout: 7_200_000,
}, () => {
  let ran = 0;
  fc.assert(
    fc.property(randomStudyFile, fc.nat(20), (file, choice) => {
      let broken: readonly string[];
      try {
        const trial = tryStudy(file, choice);
        if (trial.outcome === 'ran') ran++;
        broken = trial.broken;
      } catch (error) {
        broken = [error instanceof Error ? (error.stack ?? error.message) : String(error)];
      }
      if (broken.length > 0) throw new Error(`${broken.slice(0, 5).join('\n')}\nthe study: ${JSON.stringify(file)}`);
    }),
    { numRuns: cases },
  );
  // A fuzzer whose studies are all turned away would find nothing.
  expect(ran).toBeGreaterThan(cases / 4);
});
