// A link is an experiment: a study, or what makes it out of a bundled one, with the version and the fingerprints it had.
import { z } from 'zod';
import { InputError } from '../base/problem.ts';
import { VERSION } from '../base/version.ts';
import type { Study } from '../model/study.ts';
import { LEFT_OUT, type LeftOut } from './left-out.ts';
import { LINK_NAME } from './link-address.ts';
import { linkPhrases } from './link-phrases.ts';
import { LINK, packLink, unpackLink } from './link-text.ts';
import { applyDifference, differenceOf } from './study-difference.ts';
import { studyHash } from './study-hash.ts';
import { issueProblems, readStudy } from './study-reader.ts';

const hash = z.string().regex(/^[0-9a-f]{32}$/, { error: () => linkPhrases().hash });
const experimentSchema = z.strictObject({
  link: z.literal(1, { error: () => linkPhrases().kind }),
  version: z.string().max(40),
  name: z.string().max(120),
  seed: z.int().min(0),
  /** Of the whole study, to be held against what comes out of the link. */
  hash,
  scenario: z.string().max(64).describe('The scenario on show'),
  prints: z.record(z.string().max(64), hash).describe('Fingerprint of the first draw by scenario, where it was run'),
  without: z.array(z.enum(LEFT_OUT)).max(LEFT_OUT.length),
  tried: z
    .string()
    .regex(/^([0-9a-f]{12})+$/, { error: () => linkPhrases().tried })
    .optional()
    .describe('Short hashes of the placements that were tried, one after the other; missing in older links'),
  from: z.string().max(64).optional().describe('Key of the bundled study that `change` is applied to'),
  change: z.unknown().optional(),
  study: z.unknown().optional(),
});

export type Experiment = z.output<typeof experimentSchema>;
/** Whether a link holds a difference, a whole study, or only its hash, so that the file is asked for. */
export type Carries = 'difference' | 'study' | 'hash';

/** What is known of an experiment beside its study. */
export interface ExperimentFacts {
  readonly scenario: string;
  readonly prints: Readonly<Record<string, string>>;
  readonly without: readonly LeftOut[];
  /** Short hashes of the placements that were tried. */
  readonly tried?: readonly string[];
}

export interface Base {
  readonly key: string;
  readonly study: Study;
}

export interface Link {
  /** `#experiment=…`, to be put after the page's address. */
  readonly text: string;
  readonly carries: Carries;
}

export function linkOf(
  study: Study,
  { scenario, prints, without, tried = [] }: ExperimentFacts,
  base: Base | null,
): Link {
  const head = {
    link: 1,
    version: VERSION,
    name: study.name,
    seed: study.seed,
    hash: studyHash(study),
    scenario,
    prints,
    without,
    ...(tried.length === 0 ? {} : { tried: tried.join('') }),
  };
  const difference = base === null ? null : { ...head, from: base.key, change: fittingDifference(base.study, study) };
  const { $schema: _, ...whole } = study;
  const small = difference?.change == null ? null : packLink(difference);
  const large = packLink({ ...head, study: whole });
  if (small !== null && (large === null || small.length <= large.length)) return ready(small, 'difference');
  if (large !== null) return ready(large, 'study');
  return ready(packLink(head) as string, 'hash');
}

function ready(packed: string, carries: Carries): Link {
  return { text: `#${LINK_NAME}=${packed}`, carries };
}

/** Null where the difference would not lead to the very study again. */
function fittingDifference(base: Study, study: Study): unknown {
  const difference = differenceOf(plain(base), plain(study)) ?? { fields: {} };
  const again = applyDifference(plain(base), difference);
  if (!again.ok) return null;
  const reading = readStudy(JSON.stringify(again.value));
  return reading.ok && studyHash(reading.study) === studyHash(study) ? difference : null;
}

function plain({ $schema: _, ...said }: Study): unknown {
  return said;
}

/** What a packed text holds; throws an InputError where it is damaged or no experiment. */
export function readLink(packed: string): Experiment {
  const said = linkPhrases();
  if (packed === '') throw new InputError([{ path: LINK, found: said.nothing, expected: said.after(LINK_NAME) }]);
  const value = unpackLink(packed);
  const read = experimentSchema.safeParse(value);
  if (!read.success) {
    const problems = read.error.issues.flatMap((issue) => issueProblems(issue, value));
    throw new InputError(problems.map((problem) => ({ ...problem, path: `${LINK}: ${problem.path}` })));
  }
  return read.data;
}

export function carriedBy(experiment: Experiment): Carries {
  if (experiment.from !== undefined && experiment.change !== undefined) return 'difference';
  return experiment.study === undefined ? 'hash' : 'study';
}

/** The study of an experiment as file text; `bundled` gives a bundled study by its key. Null where the link has only its hash. */
export async function studyTextOf(
  experiment: Experiment,
  bundled: (key: string) => Promise<string | undefined>,
): Promise<string | null> {
  const isDifference = carriedBy(experiment) === 'difference';
  return studyTextFrom(experiment, isDifference ? await bundled(experiment.from as string) : undefined);
}

/** The same with the text of the bundled study at hand. */
export function studyTextFrom(experiment: Experiment, bundled: string | undefined): string | null {
  const carries = carriedBy(experiment);
  if (carries === 'hash') return null;
  if (carries === 'study') return JSON.stringify(experiment.study);
  if (bundled === undefined) {
    const found = JSON.stringify(experiment.from);
    throw new InputError([{ path: `${LINK}: from`, found, expected: linkPhrases().bundled }]);
  }
  const base = readStudy(bundled);
  if (!base.ok) throw new InputError(base.problems);
  const made = applyDifference(plain(base.study), experiment.change);
  if (!made.ok) {
    const { path, found, expected } = made;
    throw new InputError([{ path: `${LINK}: ${path}`, found, expected }]);
  }
  return JSON.stringify(made.value);
}
