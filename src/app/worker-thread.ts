// Starts the thread of the simulation's worker: apart from what is said to it, so that a lesson can start it before its page is there.

export interface WorkerThread {
  readonly worker: Worker;
  /** Never resolves; rejects with what the browser said when the thread died, also where nobody listened yet. */
  readonly died: Promise<never>;
}

/** Its name is the language in which it answers. Null where the browser has no workers, or forbids them. */
export function startThread(language: string): WorkerThread | null {
  let worker: Worker;
  try {
    worker = new Worker(new URL('../../workers/simulation.worker.ts', import.meta.url), {
      type: 'module',
      name: language,
    });
  } catch {
    return null;
  }
  const died = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      // What browsers put before a message says nothing to a reader.
      reject(new Error((event.message ?? '').replace(/^(Uncaught )?(Error: )?/, '')));
    });
  });
  // Whoever asks the thread hears of it.
  died.catch(() => undefined);
  return { worker, died };
}
