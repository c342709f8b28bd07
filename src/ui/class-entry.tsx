// Opens the class page: the lessons it knows, a worker of its own, and the codes of the address if there are any.
import { h, render } from 'preact';
import { codesInAddress, gatherCodes } from '../app/class-keeping.ts';
import { lessonsAtHand } from '../app/lesson-files.ts';
import { createServiceClient } from '../app/service-client.ts';
import { startWorkerService } from '../app/worker-service.ts';
import { ClassPage } from './class-page.tsx';
import type { LessonLanguage } from './lesson-language.ts';
import type { ThemeChoice } from './theme.ts';

export async function openClass(
  host: HTMLElement,
  language: LessonLanguage,
  theme: ThemeChoice,
  codes: string,
): Promise<void> {
  document.title = language.words.class.page;
  const atHand = await lessonsAtHand();
  // A worker that dies is told at the seat that was run.
  const client = createServiceClient(startWorkerService, () => undefined);
  const store = kept();
  const all = gatherCodes(store, codesInAddress(codes), Date.now());
  const readsAtOnce = codes !== '';
  const load = lessonsAtHand;
  render(h(ClassPage, { atHand, load, client, language, theme, codes: all, readsAtOnce, store }), host);
}

/** Over all tabs: a scanner opens each code in one of its own. Null where the browser forbids it. */
function kept(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
