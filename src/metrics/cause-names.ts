// What the causes of lateness are called where people read them; in English they are called what they are.
import { phrases } from '../base/language.ts';
import { LATENESS_CAUSES, type LatenessCause } from './cause.ts';

export const causeNames = phrases(
  Object.fromEntries(LATENESS_CAUSES.map((cause) => [cause, cause])) as Readonly<Record<LatenessCause, string>>,
);
