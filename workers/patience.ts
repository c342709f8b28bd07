// Waits for what the browser may never answer: some leave a request of a database open for ever, and the study behind it.

/** Milliseconds after which it is given up; what is asked for can be worked out in less. */
const PATIENCE = 5_000;

/** Gives an answer on, or rejects where it takes too long; after that nothing is asked any more. */
export function patience(): <Value>(ask: () => Promise<Value>) => Promise<Value> {
  let isMute = false;
  return (ask) => {
    if (isMute) return Promise.reject(new Error('nothing answers'));
    return new Promise((resolve, reject) => {
      const clock = setTimeout(() => {
        isMute = true;
        reject(new Error('nothing answers'));
      }, PATIENCE);
      ask()
        .then(resolve, reject)
        .finally(() => clearTimeout(clock));
    });
  };
}
