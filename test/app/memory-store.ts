// A store of one open study that keeps in memory what one of a browser keeps on its disk.
import type { SavedStudy, StudyStore } from '../../src/app/saved-study.ts';

export interface MemoryStore extends StudyStore {
  kept: SavedStudy | null;
}

export function memoryStore(): MemoryStore {
  return {
    kept: null,
    async load() {
      return this.kept === null ? null : { saved: structuredClone(this.kept), spot: null };
    },
    async save({ study, opened, bundled, changed, scenario }) {
      const text = bundled !== null && !changed ? null : JSON.stringify(study);
      this.kept = { text, opened: bundled === null && changed ? JSON.stringify(opened) : null, bundled, scenario };
      return { spot: null, isApart: false };
    },
  };
}
