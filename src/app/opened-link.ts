// A link that was opened: what it says, and whether this page comes to the same results.
import { computed, type ReadonlySignal } from '@preact/signals';
import { VERSION } from '../base/version.ts';
import type { Study } from '../model/study.ts';
import { shownName } from '../persistence/bundled-names.ts';
import { studyHash } from '../persistence/study-hash.ts';
import type { Experiment } from '../persistence/study-link.ts';
import type { Session } from './session.ts';

export interface OpenedLink {
  readonly experiment: Experiment;
  /** The study as it was opened from the link; null while it is being opened, or its file is waited for. */
  readonly opened: Study | null;
  /** True if the link has the study's hash alone and asks for its file. */
  readonly asksFile: boolean;
  /** False if what came out of it is not the very study that was linked. */
  readonly isSame: boolean;
}

export interface LinkCheck {
  readonly link: OpenedLink;
  readonly isThisVersion: boolean;
  /** Names, as the page shows them, of scenarios whose first draw came to the fingerprint of the link, to another one, or has not run yet. */
  readonly same: readonly string[];
  readonly different: readonly string[];
  readonly running: readonly string[];
}

/** Short hashes of the placements that were tried before the link was made; none in older links. */
export function triedBefore({ tried = '' }: Experiment): readonly string[] {
  return tried.match(/.{12}/g) ?? [];
}

/** The study of a link, as it was opened. */
export function linkOpened(experiment: Experiment, opened: Study): OpenedLink {
  return { experiment, opened, asksFile: false, isSame: studyHash(opened) === experiment.hash };
}

/** Null while no link is open, and once its study was changed or another one opened. */
export function checkLink(session: Session): ReadonlySignal<LinkCheck | null> {
  return computed(() => {
    const link = session.link.value;
    const study = session.study.value;
    if (link === null || study === null) return null;
    if (link.opened === null || link.opened !== session.opened.value || session.changed.value) return null;
    const states = study.scenarios.flatMap(({ id, name }) => {
      const print = Object.hasOwn(link.experiment.prints, id) ? link.experiment.prints[id] : undefined;
      if (print === undefined) return [];
      const mine = session.results.value.get(id)?.find(({ replication }) => replication === 0);
      const state = mine === undefined ? 'running' : mine.fingerprint === print ? 'same' : 'different';
      return [{ name: shownName({ id, name }), state } as const];
    });
    const namesOf = (wanted: 'same' | 'different' | 'running') =>
      states.filter(({ state }) => state === wanted).map(({ name }) => name);
    return {
      link,
      isThisVersion: link.experiment.version === VERSION,
      same: namesOf('same'),
      different: namesOf('different'),
      running: namesOf('running'),
    };
  });
}
