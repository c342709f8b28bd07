// A study's own hash: the same for the same content, wherever it was read from.
import { fingerprint } from '../base/fingerprint.ts';
import type { Study } from '../model/study.ts';

/** 32 hexadecimal digits over all that the study says; where its JSON Schema lies is no part of it. Not for secrets. */
export function studyHash(study: Study): string {
  const { $schema: _, ...said } = study;
  const print = fingerprint();
  print.word(JSON.stringify(said));
  return print.digest();
}
