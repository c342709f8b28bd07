// Studies made of OpenStreetMap files, at once and as the page makes them.
import { type Problem, problemLine } from '../../src/base/problem.ts';
import type { Study } from '../../src/model/study.ts';
import type { City } from '../../src/network/city.ts';
import { decodeCity } from '../../src/network/streets-block.ts';
import { readStudy } from '../../src/persistence/study-reader.ts';
import { startImport } from '../../src/service/extract-import.ts';

export interface ImportedStudy {
  readonly study: Study;
  readonly city: City;
  readonly report: readonly string[];
}

/** What becomes of an extract: a study, or what is wrong with the file. */
export function tryImport(bytes: Uint8Array, name: string): ImportedStudy | readonly Problem[] {
  const work = startImport(bytes, name, null);
  while (!work.step());
  const answer = work.result();
  if (!answer.ok) return answer.problems;
  const reading = readStudy(answer.value.text);
  if (!reading.ok) throw new Error(reading.problems.map(problemLine).join(' '));
  const { study } = reading;
  if (study.city.kind !== 'streets') throw new Error('expected imported streets');
  return { study, city: decodeCity(study.city), report: answer.value.report };
}

export function importedStudy(bytes: Uint8Array, name: string): ImportedStudy {
  const made = tryImport(bytes, name);
  if (!('study' in made)) throw new Error(made.map(problemLine).join(' '));
  return made;
}
