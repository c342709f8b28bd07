// Lets the page answer the hand between two pieces of work.

/** Goes on in a task of its own. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
