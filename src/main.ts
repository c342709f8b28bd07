// Wires the page: its language, then the desk, or a lesson or the class page where the address asks for one.

import { faultPhrases, wordsOf } from './app/fault-words.ts';
import { createLanguageChoice } from './app/language-choice.ts';
import { lessonInAddress } from './app/lesson-address.ts';
import { keepOffline } from './app/offline.ts';
import { nextTurn } from './app/task-turn.ts';
import { startThread } from './app/worker-thread.ts';
import { LANGUAGES, speakAtFirst } from './languages/speaking.ts';
import './ui/page.css';

/** Fields of studies are set up in tasks of their own: all at once they would hold up a small page too long. */
const FIELDS = [
  () => import('./model/study-fields.ts'),
  () => import('./model/study-rules.ts'),
  () => import('./persistence/study-reader.ts'),
];

const host = document.getElementById('page');
if (host === null) throw new Error('index.html: expected an element with the id "page", found none');

async function open(page: HTMLElement): Promise<() => void> {
  const language = createLanguageChoice(window, LANGUAGES);
  document.documentElement.lang = language.chosen;
  const asked = lessonInAddress(location.hash);
  // A lesson's first day is driven while its question is read: the thread for it starts before anything else.
  const thread = asked?.page === 'lesson' ? startThread(language.chosen) : null;
  const fetchWords = await speakAtFirst(language.chosen);
  if (asked !== null) {
    await fetchWords();
    for (const set of FIELDS) {
      await set();
      await nextTurn();
    }
    const { openLessons } = await import('./ui/lesson-entry.tsx');
    await openLessons(page, asked, thread);
    // A newer version comes with the next lesson: nothing is said in the middle of one.
    return () => undefined;
  }
  const { openDesk } = await import('./ui/desk-entry.tsx');
  return openDesk(page, language, fetchWords).onNewer;
}

const opened = open(host);
opened.catch((reason: unknown) => {
  if (host.querySelector('main') === null) host.textContent = faultPhrases().notOpened(wordsOf(reason));
});
// Another lesson, or the desk instead of one, begins afresh; the desk's own marks in the address do not.
const isLesson = lessonInAddress(location.hash) !== null;
window.addEventListener('hashchange', () => {
  if (isLesson || lessonInAddress(location.hash) !== null) location.reload();
});
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  void keepOffline('./offline.js', {
    container: navigator.serviceWorker,
    reload: () => location.reload(),
    onNewer: () =>
      void opened.then(
        (onNewer) => onNewer(),
        () => undefined,
      ),
  });
}
