// Hands a lesson's study to the desk: by way of the tab's own store, over a reload. What was open there comes back by undo.
import type { Study } from '../model/study.ts';
import { writeStudy } from '../persistence/study-writer.ts';

const KEY = 'doorstep-from-lesson';

/** Leaves the lesson for the desk. */
export function playOn(study: Study): void {
  sessionStorage.setItem(KEY, writeStudy(study));
  // An address without # is loaded anew, even where it is otherwise the same.
  location.assign(location.href.replace(/#.*$/, ''));
}

/** The study that a lesson left here, once. */
export function handedOver(): string | null {
  try {
    const text = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    return text;
  } catch {
    return null;
  }
}
