// What the desk opens that was there before: the study from last time, a kept one, the one of a link.

import { isolated } from '../base/isolated.ts';
import { InputError } from '../base/problem.ts';
import type { Study } from '../model/study.ts';
import { shownStudyName } from '../persistence/bundled-names.ts';
import type { Experiment } from '../persistence/study-link.ts';
import type { BundledStudy } from './bundled-studies.ts';
import type { DeskWords, Given } from './desk-contract.ts';
import { wordsOf } from './fault-words.ts';
import type { Keeping } from './keeping.ts';
import { notify } from './notices.ts';
import { linkOpened, triedBefore } from './opened-link.ts';
import type { PlacementsTried } from './placements-tried.ts';
import { NO_STEPS, type Reopened, type SavedSteps, type SavedStudy, type Spot } from './saved-study.ts';
import type { Session } from './session.ts';

/** How a study was left that comes back. */
export interface KeptChanges {
  readonly scenario: string;
  readonly changed: boolean;
  readonly original: Study | null;
  readonly spot: Spot | null;
  /** True where it is not what the version at the spot holds. */
  readonly isUnsaved?: boolean;
  readonly tried: readonly string[];
  /** The way back and forth that comes back with it. */
  readonly steps: SavedSteps;
}

export interface ReturningParts {
  readonly session: Session;
  readonly keeping: Keeping;
  readonly placements: Pick<PlacementsTried, 'adopt'>;
  readonly bundled: readonly BundledStudy[];
  readonly words: DeskWords;
  readonly open: (text: string, name: string, bundled: string | null, kept?: KeptChanges) => Promise<boolean>;
  /** True if what was opened last was cancelled: then nothing else is opened in its place. */
  readonly wasCancelled: () => boolean;
  /** The study of a text, or null where it is none. */
  readonly read: (text: string) => Promise<Study | null>;
}

export interface Returning {
  /** Opens what is given, the link's study, or what was open last, or the bundled study that is named, or the first one. */
  begin(named: string | null, packed: string | null, given: Given | null): Promise<void>;
  reopen(reopened: Reopened, name: string): Promise<boolean>;
  /** False where the link is refused. */
  openLink(packed: string): Promise<boolean>;
  /** A file was opened: it may be the one that a link asked for. */
  checkFile(): void;
}

export function createReturning({
  session,
  keeping,
  placements,
  bundled,
  words,
  open,
  wasCancelled,
  read,
}: ReturningParts): Returning {
  const textOfBundled = (key: string | null) => bundled.find((one) => one.key === key)?.load();

  async function reopen({ saved, spot, tried, steps, isUnsaved = false }: Reopened, name: string): Promise<boolean> {
    const original = saved.opened ?? (await textOfBundled(saved.bundled));
    const text = saved.text ?? original;
    if (text === undefined) return false;
    const isChanged = saved.text !== null && original !== undefined;
    const kept = {
      scenario: saved.scenario,
      changed: isChanged,
      original: isChanged ? await read(original) : null,
      spot,
      isUnsaved,
      tried,
      steps,
    };
    return open(text, name, saved.bundled, kept);
  }

  async function openLink(packed: string): Promise<boolean> {
    let experiment: Experiment | null = null;
    try {
      const { carriedBy, readLink, studyTextOf } = await import('../persistence/study-link.ts');
      experiment = readLink(packed);
      const isAsking = carriedBy(experiment) === 'hash';
      session.link.value = { experiment, opened: null, asksFile: isAsking, isSame: true };
      if (isAsking) return true;
      const text = await studyTextOf(experiment, async (key) => textOfBundled(key));
      const { scenario, name } = experiment;
      const kept = {
        scenario,
        changed: false,
        original: null,
        spot: null,
        tried: triedBefore(experiment),
        steps: NO_STEPS,
      };
      if (text !== null && (await open(text, words.linkName(name), null, kept))) {
        session.link.value = linkOpened(experiment, session.opened.peek() as Study);
        return true;
      }
    } catch (reason) {
      const problems =
        reason instanceof InputError
          ? reason.problems
          : [{ path: 'link', found: wordsOf(reason), expected: words.aStudy }];
      session.refused.value = {
        title: words.refused(words.linkName(isolated(shownStudyName(experiment?.name ?? '')))),
        problems,
        isFirst: session.study.peek() === null,
      };
    }
    session.link.value = null;
    return false;
  }

  /** Work that was changed and is not what opens now: it is said where it is. */
  function tellWhere({ saved }: Reopened): void {
    if (saved.text === null || (saved.bundled === null && saved.opened === null)) return;
    notify(session, 'info', words.keptBehind(isolated(shownStudyName(nameOf(saved)))), 'library');
  }

  /** What comes back, kept first where it is not yet and something else is asked for. */
  async function keptFirst(last: Reopened, isAsked: boolean): Promise<Reopened> {
    if (!isAsked || last.isUnsaved !== true || last.saved.text === null) return last;
    const original = last.saved.opened ?? (await textOfBundled(last.saved.bundled));
    const study = await read(last.saved.text);
    if (study === null && last.otherwise != null) return keptFirst(last.otherwise, isAsked);
    const opened = original === undefined ? study : await read(original);
    return study === null || opened === null ? last : keeping.keepAside(last, study, opened);
  }

  /** Opens what comes back, or what it was made of where an edit in hand would have been refused. */
  async function reopenLast(last: Reopened): Promise<boolean> {
    const refused = session.refused.peek();
    if ((await reopen(last, words.savedName)) || wasCancelled()) return true;
    session.refused.value = refused;
    return last.otherwise != null && reopenLast(last.otherwise);
  }

  return {
    async begin(named, packed, given) {
      const wanted = bundled.find((one) => one.key === named) ?? bundled[0];
      session.opening.value = given?.name ?? wanted?.title ?? words.savedName;
      const loaded = await keeping.load();
      const found = loaded === 'damaged' ? null : loaded;
      // An address that names a study opens it, but never over changes that were made to that very study.
      const isOther = named !== null && named !== found?.saved.bundled;
      const last = found === null ? null : await keptFirst(found, given !== null || packed !== null || isOther);
      if (given !== null && (await open(given.text, given.name, null))) {
        if (last !== null) tellWhere(last);
        return;
      }
      if (wasCancelled()) return;
      if (packed !== null && (await openLink(packed)) && session.link.peek()?.asksFile === false) {
        if (last !== null) tellWhere(last);
        return;
      }
      if (wasCancelled()) return;
      if (last !== null && !isOther) {
        session.opening.value = bundled.find((one) => one.key === last.saved.bundled)?.title ?? words.savedName;
        if (await reopenLast(last)) return;
        notify(session, 'warning', words.savedUnreadable, 'library');
      } else if (last !== null) tellWhere(last);
      else if (loaded === 'damaged') notify(session, 'warning', words.savedUnreadable, 'library');
      if (wanted !== undefined) await open(await wanted.load(), wanted.title, wanted.key);
    },
    reopen,
    openLink,
    checkFile() {
      const asking = session.link.peek();
      const opened = session.opened.peek();
      if (asking === null || !asking.asksFile || opened === null) return;
      const link = linkOpened(asking.experiment, opened);
      if (link.isSame) {
        session.link.value = link;
        placements.adopt(opened, triedBefore(asking.experiment));
      } else
        notify(
          session,
          'warning',
          words.otherFile(isolated(shownStudyName(opened.name)), isolated(shownStudyName(asking.experiment.name))),
        );
    },
  };
}

function nameOf({ text }: SavedStudy): string {
  try {
    return String((JSON.parse(text ?? '{}') as { readonly name?: unknown }).name ?? '');
  } catch {
    return '';
  }
}
