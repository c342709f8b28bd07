// The study as it was when it was opened: what a field of a form goes back to.
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Study } from '../model/study.ts';
import type { BundledStudy } from './bundled-studies.ts';
import type { Session } from './session.ts';

/**
 * Follows the session. A bundled study that a reload brought back with its changes goes back to what is bundled;
 * of a file that was changed before a reload, only what was kept is known.
 */
export function watchOpened(session: Session, bundled: readonly BundledStudy[]): ReadonlySignal<Study | null> {
  const opened = signal<Study | null>(null);

  async function askBundled(changed: Study): Promise<void> {
    const text = await bundled.find((one) => one.key === session.bundled.peek())?.load();
    if (text === undefined) return;
    // Fetched only here: the page leaves reading to the workers.
    const { readStudy } = await import('../persistence/study-reader.ts');
    const reading = readStudy(text);
    if (reading.ok && opened.peek() === changed) opened.value = reading.study;
  }

  effect(() => {
    const study = session.study.value;
    if (!session.changed.value) opened.value = study;
    else if (study !== null && study === opened.peek()) void askBundled(study);
  });
  return opened;
}
