import type { Page } from 'puppeteer-core';

/** Bytes and counts after a collection of garbage. */
export interface Sample {
  readonly round: number;
  readonly pageHeap: number;
  readonly workerHeaps: number;
  readonly workers: number;
  readonly nodes: number;
  readonly listeners: number;
}
export declare function soak(
  page: Page,
  wishes: {
    readonly rounds: number;
    readonly isMeasured: (round: number) => boolean;
    readonly onSample?: (sample: Sample) => void;
    /** One round; left out, edits, reading and dialogs. */
    readonly play?: (page: Page, round: number) => Promise<void>;
  },
): Promise<readonly Sample[]>;
export declare function growthIn(samples: readonly Sample[]): readonly string[];
