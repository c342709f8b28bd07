// Makes the link of the open study: its difference to a bundled one where it began as one, with what its runs came to.
import type { Problem } from '../base/problem.ts';
import type { Study } from '../model/study.ts';
import { keepsFacts, leftOut, type Omission, withoutParts } from '../persistence/left-out.ts';
import { type Base, type Carries, linkOf } from '../persistence/study-link.ts';
import { readStudy } from '../persistence/study-reader.ts';
import type { BundledStudy } from './bundled-studies.ts';
import type { ResultTable } from './result-table.ts';

export interface LinkWish {
  readonly study: Study;
  readonly scenario: string;
  readonly results: ResultTable;
  /** Short hashes of the placements that were tried: who opens the link may not believe that there were fewer. */
  readonly tried: readonly string[];
  /** Key of the bundled study it began as. */
  readonly bundled: string | null;
  readonly omission: Omission;
}

export interface MadeLink {
  /** Begins with #. */
  readonly text: string;
  /** What is linked: the study without what is left out. */
  readonly study: Study;
  readonly carries: Carries;
  /** Scenarios whose first draw's fingerprint is in it. */
  readonly prints: number;
  /** False where what is left out changes the results, so that there are no fingerprints. */
  readonly isCheckable: boolean;
}

export type LinkAnswer =
  | { readonly ok: true; readonly link: MadeLink }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export async function makeLink(wish: LinkWish, bundledStudies: readonly BundledStudy[]): Promise<LinkAnswer> {
  const { omission, results, tried } = wish;
  const base = await baseOf(wish.bundled, bundledStudies);
  const lessened = withoutParts(wish.study, omission, base?.study ?? null);
  if (!lessened.ok) return lessened;
  const { study } = lessened;
  const isCheckable = keepsFacts(omission);
  const prints: [string, string][] = [];
  for (const { id } of isCheckable ? study.scenarios : []) {
    const first = results.get(id)?.find(({ replication }) => replication === 0);
    if (first !== undefined) prints.push([id, first.fingerprint]);
  }
  const scenario = study.scenarios.some(({ id }) => id === wish.scenario) ? wish.scenario : study.scenarios[0].id;
  const facts = { scenario, prints: Object.fromEntries(prints), without: leftOut(omission), tried };
  const link = linkOf(study, facts, base);
  return {
    ok: true,
    link: { ...link, study, prints: prints.length, isCheckable },
  };
}

async function baseOf(key: string | null, bundledStudies: readonly BundledStudy[]): Promise<Base | null> {
  const bundled = bundledStudies.find((one) => one.key === key);
  if (bundled === undefined) return null;
  const reading = readStudy(await bundled.load());
  return reading.ok ? { key: bundled.key, study: reading.study } : null;
}
