// Opens and closes the twin maps, and opens them again after a reload of the tab.
import { effect } from '@preact/signals';
import type { Desk } from '../app/desk-contract.ts';
import { notify } from '../app/notices.ts';
import type { DeskTools } from './desk-context.ts';
import { words } from './words.ts';

const KEY = 'doorstep-twin';

export function toggleTwins({ desk, stage }: DeskTools): void {
  const { twins, session } = desk;
  if (twins.scenario.peek() !== null) {
    twins.close();
    return;
  }
  twins.open();
  const isAlone = twins.scenario.peek() === null && session.study.peek() !== null;
  // A sheet that is pulled up leaves no room for two.
  if (!isAlone) stage.sheetUp.value = false;
  else notify(session, 'info', words.twin.alone);
}

/** Opens what the tab remembers, where the study still has it, and remembers from now on. */
export function rememberTwins({ twins, session }: Desk, memory: Storage | null): void {
  const last = memory?.getItem(KEY) ?? null;
  const { study, scenario } = session;
  const isThere = study.peek()?.scenarios.some(({ id }) => id === last && id !== scenario.peek()) ?? false;
  if (last !== null && isThere) twins.open(last);
  effect(() => {
    const shown = twins.scenario.value;
    try {
      if (shown === null) memory?.removeItem(KEY);
      else memory?.setItem(KEY, shown);
    } catch {
      // A browser that forbids storage forgets it; nothing else depends on it.
    }
  });
}
