// What the planner's desk is given and what it can do; desk.ts does it.
import type { Point } from '../base/geometry.ts';
import type { Problem } from '../base/problem.ts';
import type { Thing } from '../map/thing.ts';
import type { Study } from '../model/study.ts';
import type { OwnFile } from '../persistence/own-table.ts';
import type { Answer, CityView, Imported, ReachView } from '../service/protocol.ts';
import type { ParcelsBehind, Slice } from '../service/slice.ts';
import type { BundledStudy } from './bundled-studies.ts';
import type { Dragging } from './drag-trial.ts';
import type { StorageFault } from './fault-words.ts';
import type { PairQuestion } from './pair-question.ts';
import type { Reporting } from './reporting.ts';
import type { Reopened, StudyStore } from './saved-study.ts';
import type { StartService } from './service-client.ts';
import type { Session } from './session.ts';
import type { ImportWishes } from './study-import.ts';
import type { SwingQuestion } from './swing-question.ts';
import type { Twins } from './twins-contract.ts';
import type { UnsavedNote } from './unsaved-note.ts';

export interface DeskOptions {
  readonly start: StartService;
  /** Workers that run replications in the background, and how many each scenario is to get. */
  readonly workers: number;
  readonly replications: number;
  readonly store: StudyStore | null;
  /** Where the last change waits that the page may be gone before it is saved; nowhere where it is left out. */
  readonly note?: UnsavedNote;
  readonly bundled: readonly BundledStudy[];
  /** A small picture of a city as an address, for the list of kept studies. */
  readonly picture?: (city: CityView | null) => string | null;
  /** False where the reader asks for less movement: then nothing plays by itself. */
  readonly plays: boolean;
  readonly words: DeskWords;
}

/** What the desk says by itself; the words come from the ui. */
export interface DeskWords {
  readonly workerLost: (why: string) => string;
  readonly runFailed: (scenario: string, replication: number, why: string) => string;
  readonly notKept: Readonly<Record<StorageFault, string>>;
  /** Another tab had changed the study too, or deleted it. */
  readonly apart: Readonly<Record<'changed' | 'deleted', (name: string) => string>>;
  /** A last change before a reload that is not to be had any more. */
  readonly unsavedLost: string;
  /** Changed work that stays behind what an address opens. */
  readonly keptBehind: (name: string) => string;
  readonly linkName: (name: string) => string;
  /** A file that is not the one a link asks for. */
  readonly otherFile: (name: string, wanted: string) => string;
  readonly savedUnreadable: string;
  readonly savedName: string;
  readonly refused: (name: string) => string;
  /** A study was opened over another one that had been changed. */
  readonly replaced: (name: string, before: string) => string;
  /** A change that was meant for the study that was open before. */
  readonly tooLate: (before: string, name: string) => string;
  readonly aStudy: string;
  /** Of a worker that died over the opening. */
  readonly anAnswer: string;
}

/** A study that the page brings along: of a lesson. */
export interface Given {
  readonly text: string;
  readonly name: string;
}

export interface Desk {
  readonly session: Session;
  /** Opens what is given, the study of a link, or what was open last, or the bundled study that is named, or the first one. */
  begin(named: string | null, packed?: string | null, given?: Given | null): Promise<void>;
  /** Opens a file's text and shows its first day; where it is no study, says why and leaves the open one as it is. */
  openText(text: string, name: string): Promise<boolean>;
  openBundled(key: string): Promise<boolean>;
  /** Leaves the study open that was, where another is being opened; none where none was. */
  cancelOpening(): void;
  /** Opens a version of a kept study; the next change is its next version. */
  openKept(reopened: Reopened, name: string): Promise<boolean>;
  /** Opens the experiment of a link's packed text; where it is none, says why and leaves the open study as it is. */
  openLink(packed: string): Promise<boolean>;
  /** Id of the kept study that is open; null where it is not kept (yet). */
  keptStudy(): string | null;
  /** Writes at once what is to be kept. */
  keepNow(): Promise<void>;
  /**
   * Applies an edit to the study on show and lets the results follow; where it makes no valid study, or another one is
   * open before its turn comes, gives the problems and changes nothing.
   */
  edit(change: (study: Study) => Study): Promise<readonly Problem[]>;
  /**
   * Puts a file of stops, zones or places into the open study, places into the scenario on show; gives what was read. A
   * file that does not fit changes nothing.
   */
  bring(file: OwnFile): Promise<Answer<readonly string[]>>;
  /** Takes the last edit or opening back. */
  undo(): Promise<void>;
  /** Does again what was last taken back. */
  redo(): Promise<void>;
  show(scenario: string): Promise<void>;
  draw(replication: number): Promise<void>;
  /** Leaves off drawing the run on show; what is not drawn is in the session's `undrawn`. */
  cancelDrawing(): void;
  /** Draws what was left off. */
  drawAgain(): Promise<void>;
  /** Reads a street extract beside the open study; the study on its streets is opened by its text. */
  importCity(file: Blob, wishes: ImportWishes): Promise<Answer<Imported> | null>;
  /** The reach of a depot of the scenario on show, were it elsewhere; null while an older question is open. */
  reachAt(depot: string, position: Point): Promise<ReachView | null>;
  /** Something is being dragged: the session's `dragged` follows it with a quick estimate, until it is let go. */
  drag(dragging: Dragging): void;
  endDrag(): void;
  select(thing: Thing | null): Promise<void>;
  /** The other scenario beside the one on show. */
  readonly twins: Twins;
  /** The parcels of the run on show behind a mark of a chart; null where it is not drawn to its end. */
  behind(slice: Slice): Promise<ParcelsBehind | null>;
  /** The parcels behind a bar of what a difference hangs on. */
  readonly swing: SwingQuestion;
  /** The parcels behind a bar of the paired differences. */
  readonly pairs: PairQuestion;
  /** Fills the session's `cityLoad` until the function it gives is called. */
  wantCityLoad(): () => void;
  /** Finds what the difference of the scenario on show hangs on; the other background runs wait for it. */
  askSensitivity(): void;
  cancelSensitivity(): void;
  /** Finds what would have saved the late parcels of the scenario on show, or the chosen one; the other background runs wait. */
  askSavings(): void;
  cancelSavings(): void;
  readonly reporting: Reporting;
  cancelRuns(): void;
  resumeRuns(): void;
  /** Lets every scenario run to so many replications, whether the sign of its difference is certain or not. */
  runOn(most: number): void;
  end(): void;
}
