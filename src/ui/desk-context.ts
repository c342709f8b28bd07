// Hands the desk and the choices of colours and language to every component below the page.

import type { ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Desk } from '../app/desk-contract.ts';
import type { LanguageChoice } from '../app/language-choice.ts';
import type { StudyLibrary } from '../app/saved-study.ts';
import type { Comparison } from '../experiment/comparison.ts';
import type { Settling } from '../experiment/settling.ts';
import type { Study } from '../model/study.ts';
import type { FirstTour } from './first-tour.tsx';
import type { Folds } from './fold.tsx';
import type { KeyChoice } from './key-choice.ts';
import type { Stage } from './stage.ts';
import type { ThemeChoice } from './theme.ts';

export interface DeskTools {
  readonly desk: Desk;
  readonly theme: ThemeChoice;
  readonly language: LanguageChoice;
  readonly keys: KeyChoice;
  readonly stage: Stage;
  /** My studies; where the browser has no database, every use of it says so. */
  readonly library: StudyLibrary;
  readonly comparison: ReadonlySignal<Comparison | null>;
  /** Which signs the compared results settle; null while others have come in that are not compared yet. */
  readonly settling: ReadonlySignal<readonly Settling[] | null>;
  /** The study as it was when it was opened. */
  readonly opened: ReadonlySignal<Study | null>;
  /** Which parts of the forms are open. */
  readonly folds: Folds;
  /** The first visit's, which can be called again. */
  readonly firstTour: FirstTour;
}

const Context = createContext<DeskTools | null>(null);

export const DeskProvider = Context.Provider;

export function useDesk(): DeskTools {
  const tools = useContext(Context);
  if (tools === null) throw new Error('a component stands outside of the page');
  return tools;
}
