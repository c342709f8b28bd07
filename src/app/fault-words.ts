// What a fault says of itself.
import { phrases } from '../base/language.ts';

export const faultPhrases = phrases({
  notStarted: 'it could not start',
  vanished: 'it ended without a word, as when memory runs out',
  refused:
    'this browser starts no web workers, in which the page simulates; open it in another browser, or in an ordinary window',
  notOpened: (why: string) => `The page could not be opened: ${why}. Load it again, with a network.`,
  notReadable: 'a message could not be read',
  ended: 'the page has ended this worker',
  answerExpected: 'an answer from the worker',
  fileExpected: 'a file that can be read',
  extractExpected: 'an extract that can be read',
  lessonExpected: 'a lesson',
  noOwnLesson: 'none that this browser keeps',
  ownLesson: 'a lesson out of a file, opened behind #own or on the teacher’s page',
  lessonNamed: (name: string) => `the name "${name}"`,
  noAnswer: (status: number) => `nothing (${status})`,
  partMissing: (hash: string) => `a part of the study is missing: ${hash}`,
});

export function wordsOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}

/** Why nothing can be kept: there is no room left, or the browser does not allow it (or its database is broken). */
export type StorageFault = 'full' | 'forbidden';

export function faultOf(reason: unknown): StorageFault {
  const name = typeof reason === 'object' && reason !== null && 'name' in reason ? String(reason.name) : '';
  return /quota/i.test(name) ? 'full' : 'forbidden';
}
