// A parameter of the model: its default with unit, range and how it is known.

/** How a default is known: read in a source, computed from sources, or a modelling choice inside the evidence. */
export type Evidence = 'source' | 'computed' | 'assumption';

export interface Parameter {
  readonly label: string;
  readonly unit: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly evidence: Evidence;
  /** The source, or why this value was chosen. */
  readonly source: string;
}

/** Makes parameters that are all known in one way. */
const knownBy =
  (evidence: Evidence) =>
  (label: string, unit: string, value: number, low: number, high: number, source: string): Parameter => ({
    label,
    unit,
    value,
    low,
    high,
    evidence,
    source,
  });

/** Read in a source. */
export const read = knownBy('source');
/** Computed from sources. */
export const computed = knownBy('computed');
/** A modelling choice inside the evidence. */
export const assumed = knownBy('assumption');
