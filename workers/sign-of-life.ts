// A lock that this worker holds for as long as it lives, so that the page hears of its end, where the browser says nothing too.
import type { AnswersOn, HeldLock } from '../src/app/sign-of-life.ts';

/** Only pages from a secure address have locks: others are answered whenever they ask. */
export function showLife(): void {
  if (navigator.locks === undefined) {
    answer();
    return;
  }
  const livesBy = `worker ${crypto.randomUUID()}`;
  const held = navigator.locks.request(livesBy, () => {
    postMessage({ livesBy } satisfies HeldLock);
    return new Promise<never>(() => undefined);
  });
  // A page whose storage is forbidden may have none either.
  held.catch(() => undefined);
}

function answer(): void {
  const { port1, port2 } = new MessageChannel();
  port2.onmessage = () => port2.postMessage('here');
  const told: AnswersOn = { answersOn: port1 };
  postMessage(told, { transfer: [port1] });
}
