// Which draws a report may take: none that an earlier report has shown, in this tab or another, today or before a reload.
import { fingerprint } from '../base/fingerprint.ts';
import { RESERVED_FROM } from '../experiment/reserved-draws.ts';
import type { Study } from '../model/study.ts';

/** Draws that were set aside for one report. */
export interface Block {
  readonly first: number;
  readonly draws: number;
}

export interface BlockStore {
  /**
   * Sets draws of a luck aside and gives the first: from `least` on, after all that were set aside before; of `mine`,
   * which nobody has looked at yet, what there is.
   */
  reserve(luck: string, draws: number, least: number, mine: Block | null): Promise<number>;
}

export interface ReservedBlocks {
  /** The first of so many draws that no report has shown; the same ones again until they are spent. */
  take(study: Study, draws: number): Promise<number>;
  /** What was taken last is on show. */
  spend(): void;
}

/** Without a store, or where it fails, the page knows what itself has shown. */
export function reservedBlocks(store: BlockStore | null): ReservedBlocks {
  const unseen = new Map<string, number>();
  let held: (Block & { readonly luck: string }) | null = null;
  return {
    async take(study, draws) {
      const luck = luckOf(study);
      const mine = held?.luck === luck ? held : null;
      const least = unseen.get(luck) ?? RESERVED_FROM;
      const alone = () => blockAfter(least, draws, mine).first;
      const first = store === null ? alone() : await store.reserve(luck, draws, least, mine).catch(alone);
      held = { luck, first, draws: first === mine?.first ? Math.max(draws, mine.draws) : draws };
      unseen.set(luck, Math.max(unseen.get(luck) ?? 0, first + held.draws));
      return first;
    },
    spend() {
      held = null;
    },
  };
}

/** The block for so many draws where those from `unseen` on are free, and what is free after it. */
export function blockAfter(unseen: number, draws: number, mine: Block | null): { first: number; unseen: number } {
  const end = mine === null ? 0 : mine.first + mine.draws;
  if (mine !== null && (draws <= mine.draws || end === unseen)) {
    return { first: mine.first, unseen: Math.max(unseen, mine.first + draws) };
  }
  return { first: unseen, unseen: unseen + draws };
}

/** Studies of one seed in one city draw the same luck, whatever else was changed in them. */
export function luckOf({ seed, city }: Study): string {
  const hash = fingerprint();
  hash.number(seed);
  hash.word(city.kind === 'synthetic' ? JSON.stringify(city) : city.data);
  return hash.digest();
}
