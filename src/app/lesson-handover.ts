// Hands a lesson's study and draw to the desk: by way of the tab's own store, over a reload. What was open there is kept in the library.
import type { Study } from '../model/study.ts';
import { writeStudy } from '../persistence/study-writer.ts';

const KEY = 'doorstep-from-lesson';

export interface HandedOver {
  readonly study: Study;
  readonly replication: number;
}

/** Leaves the lesson for the desk. */
export function playOn({ study, replication }: HandedOver): void {
  sessionStorage.setItem(KEY, JSON.stringify({ text: writeStudy(study), replication }));
  // An address without # is loaded anew, even where it is otherwise the same.
  location.assign(location.href.replace(/#.*$/, ''));
}

/** The study that a lesson left here, as text, and its draw; once. */
export function handedOver(): { readonly text: string; readonly replication: number } | null {
  try {
    const kept = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    return kept === null ? null : JSON.parse(kept);
  } catch {
    return null;
  }
}
