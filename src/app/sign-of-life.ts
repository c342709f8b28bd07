// What a worker tells the page at its beginning: the name of a lock that it holds for as long as it lives, or where it answers.

export interface HeldLock {
  readonly livesBy: string;
}

/** Of a page whose address is not secure, which has no locks. */
export interface AnswersOn {
  readonly answersOn: MessagePort;
}

export type SignOfLife = HeldLock | AnswersOn;

export function isHeldLock(data: unknown): data is HeldLock {
  return typeof data === 'object' && data !== null && 'livesBy' in data && typeof data.livesBy === 'string';
}

export function isAnswersOn(data: unknown): data is AnswersOn {
  return typeof data === 'object' && data !== null && 'answersOn' in data && data.answersOn instanceof MessagePort;
}
