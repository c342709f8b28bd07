// Runs long drawing work in short slices, so that the page answers the hand in between.

/** Milliseconds of work before the page gets a turn. */
const SLICE = 8;

/** Runs a generator to its end, a slice at a time; null where it was called off meanwhile. */
export async function runInSlices<Result>(
  work: Generator<unknown, Result, undefined>,
  isCalledOff: () => boolean,
): Promise<Result | null> {
  for (;;) {
    const step = runSlice(work);
    if (step.done) return step.value;
    await nextTask();
    if (isCalledOff()) return null;
  }
}

/** Runs a generator to its end, or to the end of a slice. */
export function runSlice<Result>(work: Generator<unknown, Result, undefined>): IteratorResult<unknown, Result> {
  const end = performance.now() + SLICE;
  for (;;) {
    const step = work.next();
    if (step.done || performance.now() >= end) return step;
  }
}

/** Resolves in a task of its own, sooner than a timer would. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });
}
