// A part of the page that its first screen does without: its scripts come when the part is first asked for, or after the first day.
import { signal } from '@preact/signals';
import { type ComponentType, h } from 'preact';
import { useEffect } from 'preact/hooks';
import { nextTurn } from '../app/task-turn.ts';

/** What fetches each part, in the order in which they were named. */
const parts: (() => Promise<void>)[] = [];

/** A component that is nothing until its scripts are there. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const part = signal<ComponentType<Props> | null>(null);
  let coming: Promise<void> | null = null;
  const fetchOnce = (): Promise<void> => {
    coming ??= load().then(
      (loaded) => {
        part.value = loaded;
      },
      (reason: unknown) => {
        // Asked for again, it is fetched again: the network may be back.
        coming = null;
        throw reason;
      },
    );
    return coming;
  };
  parts.push(fetchOnce);
  return function Later(props: Props) {
    const Part = part.value;
    useEffect(() => {
      if (part.peek() === null) void fetchOnce();
    }, []);
    return Part === null ? null : h(Part, props);
  };
}

/** Fetches all parts one by one, so that each stands at once when it is asked for; without a network they wait for that. */
export async function fetchParts(): Promise<void> {
  for (const fetchOnce of parts) {
    await nextTurn();
    await fetchOnce().catch(() => undefined);
  }
}
