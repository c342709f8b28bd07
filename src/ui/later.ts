// A part of the page that its first screen does without: its scripts come when the part is first asked for, or after the first day.
import { signal } from '@preact/signals';
import { type ComponentType, h } from 'preact';
import { useEffect } from 'preact/hooks';
import { nextTurn } from '../app/task-turn.ts';

/** What fetches each part, in the order in which they were named. */
const parts: (() => Promise<void>)[] = [];

/** Fetches what all parts need before they are fetched themselves. */
let fetchCommon = async (): Promise<void> => undefined;

export function firstFetch(common: () => Promise<void>): void {
  fetchCommon = onceOf(common);
}

/** Fetches once; what failed is fetched again when it is asked for again: the network may be back. */
function onceOf(load: () => Promise<void>): () => Promise<void> {
  let coming: Promise<void> | null = null;
  return () => {
    coming ??= load().catch((reason: unknown) => {
      coming = null;
      throw reason;
    });
    return coming;
  };
}

/** A component that is nothing until its scripts are there. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const part = signal<ComponentType<Props> | null>(null);
  const fetchOnce = onceOf(async () => {
    await fetchCommon();
    part.value = await load();
  });
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
