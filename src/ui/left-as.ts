// What a reader pressed or chose stays as it was left until the edit has come: the study says the old value meanwhile.
import { useState } from 'preact/hooks';

/**
 * What to show for a value of the study, and how to change it: `leave` shows what was chosen until the edit is made or
 * refused, after which the study says again what is true.
 */
export function useLeftAs<Value>(
  held: Value,
): [shown: Value, leave: <Told>(chosen: Value, commit: (chosen: Value) => Told) => Promise<Awaited<Told>>] {
  const [left, setLeft] = useState<{ readonly chosen: Value } | null>(null);

  async function leave<Told>(chosen: Value, commit: (chosen: Value) => Told): Promise<Awaited<Told>> {
    const mine = { chosen };
    setLeft(mine);
    try {
      return await commit(chosen);
    } finally {
      // A later press has the say where there was one.
      setLeft((current) => (current === mine ? null : current));
    }
  }

  return [left === null ? held : left.chosen, leave];
}
