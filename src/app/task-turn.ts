// Lets the page answer the hand between two pieces of work.

/** Goes on in a task of its own. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Work without a break that a hand does not feel, ms. */
const UNFELT = 20;

/** Goes on in a task of its own where the one before has taken long enough. */
export function shortTasks(now = () => performance.now()): () => Promise<void> {
  let begun = now();
  return async () => {
    if (now() - begun < UNFELT) return;
    await nextTurn();
    begun = now();
  };
}
