// Hands the desk and the choice of colours to every component below the page.

import type { ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Desk } from '../app/desk-contract.ts';
import type { Comparison } from '../experiment/comparison.ts';
import type { Stage } from './stage.ts';
import type { ThemeChoice } from './theme.ts';

export interface DeskTools {
  readonly desk: Desk;
  readonly theme: ThemeChoice;
  readonly stage: Stage;
  readonly comparison: ReadonlySignal<Comparison | null>;
}

const Context = createContext<DeskTools | null>(null);

export const DeskProvider = Context.Provider;

export function useDesk(): DeskTools {
  const tools = useContext(Context);
  if (tools === null) throw new Error('a component stands outside of the page');
  return tools;
}
