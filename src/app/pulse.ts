// Asks a worker again and again whether it is still there, where the browser would not say that it is gone.

/** Milliseconds between two questions. */
const EVERY = 10_000;
/** Questions without an answer after which it is given up: a large study is opened in one piece, which may take a minute. */
const MOST_UNANSWERED = 12;

/** `onGone` is called once; gives the function that asks no more. Questions are counted, since a machine may sleep between them. */
export function followPulse(
  port: Pick<MessagePort, 'postMessage' | 'onmessage' | 'close'>,
  onGone: () => void,
): () => void {
  let unanswered = 0;
  const end = (): void => {
    clearInterval(clock);
    port.close();
  };
  port.onmessage = () => {
    unanswered = 0;
  };
  const clock = setInterval(() => {
    if (unanswered === MOST_UNANSWERED) {
      end();
      onGone();
      return;
    }
    unanswered++;
    port.postMessage('there?');
  }, EVERY);
  return end;
}
