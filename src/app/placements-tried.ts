// Which placements of the open study have been seen against the baseline: whoever picks the best of many picks some luck, too.
import { effect } from '@preact/signals';
import { fingerprint } from '../base/fingerprint.ts';
import { EARLY } from '../experiment/looks.ts';
import { placementOf } from '../model/placement.ts';
import type { Study } from '../model/study.ts';
import type { ResultTable } from './result-table.ts';
import type { Session } from './session.ts';

export interface PlacementsTried {
  /** What was tried in a study, by the object that was opened. */
  of(opened: Study): readonly string[];
  /** What was tried in it before, or elsewhere. */
  adopt(opened: Study, tried: readonly string[]): void;
  end(): void;
}

/** Of a hash: enough to tell placements apart, and short enough for a link. Some are kept that are longer. */
const DIGITS = 12;
const short = (hash: string): string => hash.slice(0, DIGITS);

/** Keeps the session's `tried`, for each study that was opened its own. */
export function followPlacements(session: Session): PlacementsTried {
  const triedOf = new WeakMap<Study, ReadonlySet<string>>();
  let last: Study | null = null;

  function adopt(opened: Study, tried: readonly string[]): void {
    const before = triedOf.get(opened) ?? new Set();
    const fresh = tried.map(short).filter((placement) => !before.has(placement));
    if (fresh.length === 0) return;
    const all = new Set([...before, ...fresh]);
    triedOf.set(opened, all);
    if (session.opened.peek() === opened) session.tried.value = all;
  }

  const end = effect(() => {
    const study = session.study.value;
    const results = session.results.value;
    const opened = session.opened.value;
    if (opened !== last) session.tried.value = (opened !== null && triedOf.get(opened)) || new Set();
    last = opened;
    if (study !== null && opened !== null) adopt(opened, triedIn(study, results));
  });

  return { of: (opened) => [...(triedOf.get(opened) ?? [])], adopt, end };
}

/**
 * A hash for each placement but the baseline whose first estimate can be seen. The same placement of a scenario counts
 * once, under whatever name and prices, and however often one comes back to it.
 */
export function triedIn(study: Study, results: ResultTable): string[] {
  return study.scenarios.slice(1).flatMap(({ id }) => {
    const early = (results.get(id) ?? []).filter(({ replication }) => replication < EARLY);
    if (early.length < EARLY) return [];
    const hash = fingerprint();
    const { id: _id, name: _name, ...placed } = placementOf(study, id) ?? { id, name: '' };
    hash.word(JSON.stringify(placed));
    return [short(hash.digest())];
  });
}
