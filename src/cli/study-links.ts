// Links where a command takes a study: what they hold, and whether a run comes to the same.
import { VERSION } from '../base/version.ts';
import type { ReplicationResult } from '../experiment/replication-result.ts';
import type { Study } from '../model/study.ts';
import { packedIn } from '../persistence/link-address.ts';
import { studyHash } from '../persistence/study-hash.ts';
import { type Base, type Experiment, readLink, studyTextFrom } from '../persistence/study-link.ts';
import { readStudy } from '../persistence/study-reader.ts';
import { badInput } from './bad-input.ts';

const files = import.meta.glob<string>('../../scenarios/*.json', { query: '?raw', import: 'default', eager: true });
const bundled = new Map(
  Object.entries(files).map(([path, text]) => [path.replace(/^.*\//, '').replace(/\.json$/, ''), text]),
);

/** The experiment where the word is a link and no file's name; throws InputError where the link is bad. */
export function experimentIn(word: string): Experiment | null {
  const packed = packedIn(word);
  return packed === null ? null : readLink(packed);
}

export function textOfLink(experiment: Experiment): string {
  const text = studyTextFrom(experiment, bundled.get(experiment.from ?? ''));
  if (text === null)
    throw badInput('link', `the hash of "${experiment.name}" alone`, 'the study: give its file instead');
  return text;
}

/** A bundled study in the same city, whose difference to the study makes a short link. */
export function nearestBundled(study: Study): Base | null {
  for (const [key, text] of bundled) {
    const reading = readStudy(text);
    if (reading.ok && JSON.stringify(reading.study.city) === JSON.stringify(study.city)) {
      return { key, study: reading.study };
    }
  }
  return null;
}

/** Whether a run has the fingerprint of the link, in a sentence; null where the link says nothing of it. */
export function comparedWith(experiment: Experiment, study: Study, result: ReplicationResult): string | null {
  const print = Object.hasOwn(experiment.prints, result.scenario) ? experiment.prints[result.scenario] : undefined;
  if (print === undefined || result.replication !== 0) return null;
  if (print === result.fingerprint) return 'The same facts as in the link, bit for bit.';
  const version = experiment.version === VERSION ? '' : ` It was made with Doorstep ${experiment.version}.`;
  const other = studyHash(study) === experiment.hash ? '' : ' The study is not the very one that was linked.';
  return `Other facts than in the link (fingerprint ${print}).${version}${other}`;
}
