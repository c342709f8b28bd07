// A default of the model with its unit, its range and how it is known: a number, a time of day, or a choice.

/** How a default is known: read in a source, computed from sources, or a modelling choice inside the evidence. */
export type Evidence = 'source' | 'computed' | 'assumption';

/** A number, or a time of day as "HH:MM". */
export interface Parameter<Value = number> {
  readonly label: string;
  readonly unit: string;
  readonly value: Value;
  readonly low: Value;
  readonly high: Value;
  readonly evidence: Evidence;
  /** The source, or why this value was chosen. */
  readonly source: string;
}

/** A default that has no least and no most: a word of a few, a yes or no, a list. */
export interface Choice<Value> {
  readonly label: string;
  readonly unit: string;
  readonly value: Value;
  /** What else is usual, in words. */
  readonly usual: string;
  readonly evidence: Evidence;
  readonly source: string;
}

/** Makes parameters that are all known in one way. */
const knownBy =
  (evidence: Evidence) =>
  <Value>(label: string, unit: string, value: Value, low: Value, high: Value, source: string): Parameter<Value> => ({
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
