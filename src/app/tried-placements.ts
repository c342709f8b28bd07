// How many placements were tried: whoever looks at many and keeps the best must say how many there were.
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { placementsOf } from '../model/placement.ts';
import type { Study } from '../model/study.ts';
import type { ReportState } from './report-campaign.ts';
import type { Session } from './session.ts';

export interface TriedPlacements {
  /** Placements of the open study of which at least one run was had in this session. */
  readonly count: ReadonlySignal<number>;
  end(): void;
}

/** A study counts as the same one while it is opened under the same name: undoing and opening it again forgets nothing. */
export function countPlacements(session: Session, report: ReadonlySignal<ReportState>): TriedPlacements {
  const tried = signal<ReadonlyMap<string, ReadonlySet<string>>>(new Map());
  const nameOf = (): string => session.bundled.value ?? session.opened.value?.name ?? '';
  const end = effect(() => {
    const study = session.study.value;
    if (study === null) return;
    const results = session.results.value;
    const { found } = report.value;
    const isReserved = (id: string) => found?.study === study && found.scenarios.includes(id);
    const name = nameOf();
    const before = tried.peek().get(name) ?? new Set();
    const run = placementWords(study).flatMap(({ scenario, words }) =>
      ((results.get(scenario)?.length ?? 0) > 0 || isReserved(scenario)) && !before.has(words) ? [words] : [],
    );
    if (run.length > 0) tried.value = new Map([...tried.peek(), [name, new Set([...before, ...run])]]);
  });
  return { count: computed(() => tried.value.get(nameOf())?.size ?? 0), end };
}

/** Each scenario's placement as one text: where its hubs, open micro-depots and lockers stand, whatever they are called. */
export function placementWords(study: Study): { readonly scenario: string; readonly words: string }[] {
  return placementsOf(study).map(({ id, hubs, depots, lockers }) => {
    const spots = (things: readonly { readonly position: { readonly x: number; readonly y: number } }[]) =>
      things.map(({ position }) => `${position.x},${position.y}`).sort();
    const open = depots.filter((depot) => depot.open);
    return { scenario: id, words: JSON.stringify([spots(hubs), spots(open), spots(lockers)]) };
  });
}
