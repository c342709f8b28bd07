// Changes of a scenario that change nothing, since one before them has taken away what they are for.
import type { Study } from '../model/study.ts';
import { warningPhrases } from './warning-phrases.ts';

/** With the place in the file; what is switched off takes nothing away and is not warned of. */
export function vainChanges({ scenarios: [, ...variants] }: Study, scenario: string): string[] {
  const row = variants.findIndex(({ id }) => id === scenario);
  const removed = new Set<string>();
  return (variants[row]?.changes ?? []).flatMap((change, index) => {
    if (!change.on || change.kind === 'set-offer') return [];
    const [does, kind] = change.kind.split('-');
    if (!('target' in change)) return [];
    const target = `${kind} ${change.target}`;
    if (does === 'remove') removed.add(target);
    if (does === 'remove' || !removed.has(target)) return [];
    return [warningPhrases().changedInVain(change.target, `scenarios[${row + 1}].changes[${index}]`)];
  });
}
