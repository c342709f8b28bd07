// What opens, changes, undoes and redoes the open study: one after the other, each from what the one before it made.

import { isolated } from '../base/isolated.ts';
import { InputError, type Problem } from '../base/problem.ts';
import type { Study } from '../model/study.ts';
import { shownStudyName } from '../persistence/bundled-names.ts';
import type { OwnFile } from '../persistence/own-table.ts';
import type { Answer } from '../service/protocol.ts';
import type { Desk, DeskWords } from './desk-contract.ts';
import { faultPhrases, wordsOf } from './fault-words.ts';
import { type History, type KeptStep, type Step, sharingStreets, stepBack, stepForward, stepOn } from './history.ts';
import type { EditInHand, Keeping } from './keeping.ts';
import { historyOf } from './kept-steps.ts';
import { tellOfEdit } from './notices.ts';
import type { PlacementsTried } from './placements-tried.ts';
import { inWords } from './problem-places.ts';
import type { KeptChanges } from './returning.ts';
import { NO_STEPS } from './saved-study.ts';
import type { ServiceClient } from './service-client.ts';
import type { Session } from './session.ts';
import type { StudyOnShow } from './study-on-show.ts';
import { openRead, readAndOpen } from './study-opening.ts';
import type { WatchedOpening } from './watched-opening.ts';

export interface StudyTurns extends Pick<Desk, 'edit' | 'bring' | 'undo' | 'redo'> {
  /** To be called inside of a turn. */
  open(text: string, name: string, bundled: string | null, kept?: KeptChanges): Promise<boolean>;
  /** The study of a text, or null where it is none. */
  read(text: string): Promise<Study | null>;
  inTurn<Value>(act: () => Promise<Value>): Promise<Value>;
}

export interface TurnTools {
  readonly front: ServiceClient;
  readonly shown: StudyOnShow;
  readonly opening: WatchedOpening;
  readonly keeping: Pick<Keeping, 'adopt' | 'inHand' | 'textOf'>;
  readonly placements: Pick<PlacementsTried, 'adopt'>;
  readonly words: DeskWords;
}

export function createStudyTurns(
  session: Session,
  { front, shown, opening, keeping, placements, words }: TurnTools,
): StudyTurns {
  let turns: Promise<unknown> = Promise.resolve();
  /** Edits that are not answered yet, each made of what the one before makes. */
  let inHand: readonly EditInHand[] = [];

  function inTurn<Value>(act: () => Promise<Value>): Promise<Value> {
    const mine = turns.then(act);
    turns = mine.catch(() => undefined);
    return mine;
  }

  async function open(text: string, name: string, bundled: string | null, kept?: KeptChanges): Promise<boolean> {
    const watched = opening.open(text, (city) => {
      // Where nothing else is on show, the streets already are.
      if (session.study.peek() === null) session.city.value = city;
    });
    const answer = await watched.catch((reason: unknown): Answer<never> => {
      return { ok: false, problems: [{ path: name, found: wordsOf(reason), expected: words.anAnswer }] };
    });
    if (!answer.ok) {
      session.opening.value = null;
      if (answer.problems.length > 0) session.refused.value = { title: words.refused(name), problems: answer.problems };
      return false;
    }
    const { study, opened } = answer.value;
    const before = shown.now();
    const { scenario = '', changed = false, original = null, spot = null, tried = [], steps = NO_STEPS } = kept ?? {};
    // After a reload the way back is the one that was kept.
    session.history.value =
      before === null
        ? historyOf(steps, original ?? study, bundled, spot?.study ?? null)
        : stepOn(session.history.peek(), before);
    keeping.adopt(original ?? study, spot, kept?.isUnsaved === true ? undefined : study);
    placements.adopt(original ?? study, tried);
    shown.replace({ study, opened: original ?? study, bundled, changed, scenario }, opened);
    if (before?.changed === true)
      tellOfEdit(
        session,
        'info',
        words.replaced(isolated(shownStudyName(study.name)), isolated(shownStudyName(before.study.name))),
        'undo',
      );
    return true;
  }

  async function read(text: string): Promise<Study | null> {
    const answer = await front.ask((service) => service.read(text)).catch(() => null);
    return answer?.ok === true ? answer.value : null;
  }

  /**
   * Does in its turn what is meant for the study on show now. Where another one is open by then, nothing is done, since
   * that has scenarios and prices by the same names.
   */
  function onThis<Value>(act: () => Promise<Value>, refused: (problems: readonly Problem[]) => Value): Promise<Value> {
    const meant = shown.now();
    return inTurn(async () => {
      const now = shown.now();
      if (meant === null || now === null) return refused([]);
      if (now.opened === meant.opened) return act();
      const [before, name] = [shownStudyName(meant.study.name), shownStudyName(now.study.name)];
      tellOfEdit(session, 'warning', words.tooLate(isolated(before), isolated(name)));
      return refused([{ path: '', found: name, expected: before }]);
    });
  }

  /** What an edit makes is noted from when it is asked for, so that a page that goes before the answer loses nothing. */
  async function noted<Value>(study: Study, act: () => Promise<Value>): Promise<Value> {
    const mine = { study, of: session.opened.peek() };
    inHand = [...inHand, mine];
    keeping.inHand(inHand);
    try {
      return await act();
    } finally {
      inHand = inHand.filter((one) => one !== mine);
      keeping.inHand(inHand);
    }
  }

  /** An edit behind another one is noted as what it makes of that. */
  async function edit(change: (study: Study) => Study): Promise<readonly Problem[]> {
    const opened = session.opened.peek();
    const from = inHand.filter(({ of }) => of === opened).at(-1)?.study ?? session.study.peek();
    if (from === null) return [];
    return noted(change(from), () =>
      onThis(
        () => applyEdit(change),
        (problems) => problems,
      ),
    );
  }

  async function applyEdit(change: (study: Study) => Study): Promise<readonly Problem[]> {
    const first = session.study.peek();
    if (first === null) return [];
    const next = change(first);
    const text = JSON.stringify(next);
    if (text === JSON.stringify(first)) return [];
    const answer = await (isCityKept(first, next) ? readAndOpen(front, text, first) : opening.open(text));
    if (!answer.ok) return inWords(answer.problems, next);
    const before = shown.now();
    if (before === null) return [];
    session.history.value = stepOn(session.history.peek(), before);
    shown.follow(before, { ...before, study: answer.value.study, changed: true }, answer.value.opened);
    return [];
  }

  /** What a file of the user's makes of the study, as one edit. */
  async function applyFile(file: OwnFile): Promise<Answer<readonly string[]>> {
    const study = session.study.peek();
    if (study === null) return { ok: false, problems: [] };
    const answer = await front.about(study, (service) => service.withFile(session.scenario.peek(), file));
    if (!answer.ok) return answer;
    const problems = await noted(answer.value.study, () => applyEdit(() => answer.value.study));
    return problems.length > 0 ? { ok: false, problems } : { ok: true, value: answer.value.report };
  }

  async function recalled(step: KeptStep, shares: Study): Promise<Step | null> {
    const text = await keeping.textOf(step.spot);
    const study = text === null ? null : await read(text);
    if (study === null) return null;
    const shared = sharingStreets(study, shares);
    return { ...step, study: shared };
  }

  /** Back or forth by one step; the study of a step was valid, so that there is nothing to refuse. */
  async function travel(steps: keyof History, after: (history: History, now: Step) => History): Promise<void> {
    const [step, before] = [session.history.peek()[steps].at(-1), shown.now()];
    if (step === undefined || before === null) return;
    const to = step.study === null ? await recalled(step, before.study) : step;
    if (to === null) {
      // It is not kept any more: the one before it is.
      session.history.value = { ...session.history.peek(), [steps]: session.history.peek()[steps].slice(0, -1) };
      return travel(steps, after);
    }
    const answer = await (isCityKept(before.study, to.study) ? openRead(front, to.study) : opening.again(to.study));
    if (!answer.ok) {
      if (answer.problems.length > 0) throw new InputError(answer.problems);
      // It was cancelled: nothing has moved.
      return;
    }
    const { opened } = answer.value;
    // The reader may have gone to another scenario meanwhile.
    const left = shown.now() ?? before;
    session.history.value = after(session.history.peek(), left);
    if (to.opened === left.opened) shown.follow(left, to, opened);
    else shown.replace(to, opened);
  }

  return {
    open,
    read,
    inTurn,
    edit: (change) => edit(change).catch(lostEdit),
    bring: (file) =>
      onThis(
        () => applyFile(file),
        (problems): Answer<readonly string[]> => ({ ok: false, problems }),
      ).catch((reason) => ({ ok: false, problems: lostEdit(reason) })),
    // Where the worker died over it, that was said already, and the study is as it was.
    undo: () => inTurn(() => travel('past', stepBack)).catch(() => undefined),
    redo: () => inTurn(() => travel('future', stepForward)).catch(() => undefined),
  };
}

/** What leaves the city alone is there at once. */
function isCityKept({ city: before }: Study, { city: after }: Study): boolean {
  return after === before || JSON.stringify(after) === JSON.stringify(before);
}

/** The worker died over the edit; that was said already, and the study is as it was. */
function lostEdit(reason: unknown): readonly Problem[] {
  return [{ path: '', found: wordsOf(reason), expected: faultPhrases().answerExpected }];
}
