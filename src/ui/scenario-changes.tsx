// The changes of a variant, each with a box that switches it off without losing it; many of one kind are folded away.
import { switchChanges } from '../app/change-switch.ts';
import type { Change, Study, Variant } from '../model/study.ts';
import { groupWords, sortedChanges } from './change-groups.ts';
import { changeWords } from './change-words.ts';
import { useDesk } from './desk-context.ts';
import { Fold } from './fold.tsx';
import { SeveralField } from './several-field.tsx';
import { words } from './words-en.ts';

export function ScenarioChanges({ study, variant }: { readonly study: Study; readonly variant: Variant }) {
  const { listed, groups } = sortedChanges(variant.changes);
  return (
    <>
      {listed.length > 0 && <Switches study={study} variant={variant} changes={listed} />}
      {groups.map((group) => (
        <Fold
          key={group.kind}
          name={`changes of ${variant.id}: ${group.kind}`}
          class="group"
          summary={groupWords(group)}
        >
          <Switches study={study} variant={variant} changes={group.changes} />
        </Fold>
      ))}
    </>
  );
}

function Switches(props: { readonly study: Study; readonly variant: Variant; readonly changes: readonly Change[] }) {
  const { desk } = useDesk();
  const { study, variant, changes } = props;
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
