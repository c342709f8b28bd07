// A store of one open study that keeps in memory what one of a browser keeps on its disk.
import { blockAfter } from '../../src/app/reserved-blocks.ts';
import type { SavedStudy, StudyStore } from '../../src/app/saved-study.ts';

export interface MemoryStore extends StudyStore {
  kept: SavedStudy | null;
  tried: readonly string[];
}

export function memoryStore(): MemoryStore {
  const unseen = new Map<string, number>();
  return {
    kept: null,
    tried: [],
    async load() {
      return this.kept === null ? null : { saved: structuredClone(this.kept), spot: null, tried: this.tried };
    },
    async save({ study, opened, bundled, changed, scenario, tried }) {
      const text = bundled !== null && !changed ? null : JSON.stringify(study);
      this.kept = { text, opened: bundled === null && changed ? JSON.stringify(opened) : null, bundled, scenario };
      this.tried = [...new Set([...this.tried, ...tried])];
      return { spot: null, isApart: false, tried: this.tried };
    },
    async reserve(luck, draws, least, mine) {
      const block = blockAfter(Math.max(least, unseen.get(luck) ?? 0), draws, mine);
      unseen.set(luck, block.unseen);
      return block.first;
    },
  };
}
