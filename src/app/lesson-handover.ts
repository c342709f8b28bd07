// Hands a lesson's study and draw to the desk: by way of the tab's own store, over a reload. What was open there is kept in the library.
import type { Lesson } from '../model/lesson.ts';
import type { Study } from '../model/study.ts';
import { writeStudy } from '../persistence/study-writer.ts';

const KEY = 'doorstep-from-lesson';

export interface HandedOver {
  readonly study: Study;
  readonly replication: number;
}

/** The study with its names as the lesson says them in a language; it is the reader's own from here on. */
export function named(study: Study, { names, title }: Pick<Lesson, 'names' | 'title'>, language: string): Study {
  if (language !== 'de') return study;
  const isTitled = study.name === title.en;
  const scenarios = withNames(study.scenarios, names) as Study['scenarios'];
  return { ...study, name: isTitled ? title.de : study.name, scenarios };
}

function withNames(value: unknown, names: Lesson['names']): unknown {
  if (Array.isArray(value)) return value.map((inner) => withNames(inner, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === 'name' && typeof inner === 'string' ? (names[inner] ?? inner) : withNames(inner, names),
    ]),
  );
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
