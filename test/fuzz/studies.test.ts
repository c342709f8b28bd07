// Random studies from the schema itself; DOORSTEP_FUZZ=10000 tries more of them, DOORSTEP_PROPERTY_SEED others.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { studySchema } from '../../src/model/study.ts';
import { randomStudyFile } from './random-study-file.ts';
import { pathsIn, pathsOf } from './schema-paths.ts';
import { spotsOf } from './spoilt-study.ts';
import { tryStudy } from './study-trial.ts';

const USUAL = 300;
const cases = Number(process.env.DOORSTEP_FUZZ ?? USUAL);

/** So many fields has no study that leaves most of them to their defaults. */
const DENSE = 400;
/** So many cases reach every path, whatever the seed; fewer miss some of the changes. */
const ALL_PATHS = 10_000;
/** Read still, but written by nothing any more. */
const OLD = /^city<streets>\.encoding=doorstep-streets-[123]$/;

test('any study is rejected with located problems or runs to its end with all invariants', {
  timeout: 7_200_000,
}, () => {
  let ran = 0;
  const dense = { given: 0, ran: 0 };
  const missing = new Set([...pathsOf(studySchema)].filter((path) => !OLD.test(path)));
  const paths = missing.size;
  fc.assert(
    fc.property(randomStudyFile, fc.nat(20), (file, choice) => {
      let broken: readonly string[];
      const isDense = spotsOf(file).length >= DENSE;
      if (isDense) dense.given++;
      try {
        const trial = tryStudy(file, choice);
        broken = trial.broken;
        if (trial.outcome === 'ran') {
          ran++;
          if (isDense) dense.ran++;
          for (const path of pathsIn(studySchema, whatRan(file, choice))) missing.delete(path);
        }
      } catch (error) {
        broken = [error instanceof Error ? (error.stack ?? error.message) : String(error)];
      }
      if (broken.length > 0) throw new Error(`${broken.slice(0, 5).join('\n')}\nthe study: ${JSON.stringify(file)}`);
    }),
    { numRuns: cases },
  );
  // A fuzzer whose studies are all turned away would find nothing, nor one that knows only some of what they may say.
  expect(ran).toBeGreaterThan(cases / 4);
  expect(dense.given).toBeGreaterThan(cases / 8);
  expect(dense.ran).toBeGreaterThan(dense.given / 2);
  if (cases >= ALL_PATHS) expect([...missing]).toEqual([]);
  else if (cases >= USUAL) expect(missing.size, [...missing].join('\n')).toBeLessThan(paths / 6);
});

/** The file without the scenarios of which the trial ran none. */
function whatRan(file: unknown, choice: number): unknown {
  const study = file as { readonly scenarios: readonly unknown[] };
  const row = choice % study.scenarios.length;
  return { ...study, scenarios: study.scenarios.filter((_, one) => one === 0 || one === row) };
}
