// A store of one open study that keeps in memory what one of a browser keeps on its disk.
import { blockAfter } from '../../src/app/reserved-blocks.ts';
import { NO_STEPS, type SavedSteps, type SavedStudy, type StudyStore } from '../../src/app/saved-study.ts';

/** One study, kept as it was left last. */
export interface MemoryStore extends StudyStore {
  kept: SavedStudy | null;
  tried: readonly string[];
  steps: SavedSteps;
  /** All that it was; the first is version 1. */
  readonly versions: SavedStudy[];
  /** What was made of a version that another tab went on from, or of a study that was deleted. */
  readonly beside: SavedStudy[];
  /** Deleted for good, with all its versions. */
  drop(): void;
}

export function memoryStore(): MemoryStore {
  const unseen = new Map<string, number>();
  const study = 'kept';
  const versions: SavedStudy[] = [];
  const beside: SavedStudy[] = [];
  return {
    kept: null,
    tried: [],
    steps: NO_STEPS,
    versions,
    beside,
    drop() {
      versions.length = 0;
      this.kept = null;
    },
    async load() {
      if (this.kept === null) return null;
      const spot = versions.length === 0 ? null : { study, version: versions.length };
      return { saved: structuredClone(this.kept), spot, tried: this.tried, steps: this.steps };
    },
    async read(_study, version = versions.length) {
      const saved = versions[version - 1];
      const spot = { study, version: versions.length };
      const isUnsaved = version !== versions.length;
      return saved === undefined ? null : { saved, spot, tried: this.tried, steps: NO_STEPS, isUnsaved };
    },
    async save({ study: open, opened, bundled, changed, scenario, tried, steps }, spot) {
      const text = bundled !== null && !changed ? null : JSON.stringify(open);
      const isNew = this.kept?.text !== text;
      const saved = { text, opened: bundled === null && changed ? JSON.stringify(opened) : null, bundled, scenario };
      if (
        spot?.study === study &&
        spot.version !== versions.length &&
        isNew &&
        versions[spot.version - 1]?.text !== text
      ) {
        const apart = versions.length === 0 ? 'deleted' : 'changed';
        return { spot: { study: `beside ${beside.push(saved)}`, version: 1 }, apart, tried: this.tried };
      }
      this.kept = saved;
      this.tried = [...new Set([...this.tried, ...tried])];
      this.steps = steps;
      if (spot === null && text === null) return { spot: null, apart: null, tried: this.tried };
      if (isNew || spot === null) versions.push(this.kept);
      return { spot: { study, version: versions.length }, apart: null, tried: this.tried };
    },
    async reserve(luck, draws, least, mine) {
      const block = blockAfter(Math.max(least, unseen.get(luck) ?? 0), draws, mine);
      unseen.set(luck, block.unseen);
      return block.first;
    },
  };
}
