// The changes of a variant, each with a box that switches it off without losing it.
import { switchChanges } from '../app/change-switch.ts';
import type { Study, Variant } from '../model/study.ts';
import { changeWords } from './change-words.ts';
import { useDesk } from './desk-context.ts';
import { SeveralField } from './several-field.tsx';
import { words } from './words-en.ts';

export function ScenarioChanges({ study, variant }: { readonly study: Study; readonly variant: Variant }) {
  const { desk } = useDesk();
  const { changes } = variant;
  if (changes.length === 0) return null;
  /** Only what was pressed is switched: another edit may be under way. */
  const commit = (chosen: readonly string[]) => {
    const pressed = changes.filter(({ id, on }) => chosen.includes(id) !== on).map(({ id }) => id);
    return desk.edit((before) => switchChanges(before, variant.id, pressed));
  };
  return (
    <SeveralField
      label={words.changes.title}
      chosen={changes.filter(({ on }) => on).map(({ id }) => id)}
      options={changes.map((change) => [change.id, changeWords(study, variant, change)] as const)}
      onCommit={commit}
    />
  );
}
