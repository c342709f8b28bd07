// The changes of a variant, each with a box that switches it off without losing it; many of one kind are folded away.

import { switchChanges } from '../app/change-switch.ts';
import { decimal } from '../base/format.ts';
import type { Change, Study, Variant } from '../model/study.ts';
import { shownName, shownStudy } from '../persistence/bundled-names.ts';
import { groupWords, sortedChanges } from './change-groups.ts';
import { changeWords } from './change-words.ts';
import { useDesk } from './desk-context.ts';
import { Fold } from './fold.tsx';
import { SeveralField } from './several-field.tsx';
import { words } from './words.ts';

/** Chips beside the answer; the rest is in the scenario's form. */
const MOST_CHIPS = 8;

/** What makes the scenario on show, where its name is read: each chip can be switched off there. */
export function ChangeChips({ study, scenario }: { readonly study: Study; readonly scenario: string }) {
  const { stage } = useDesk();
  const [baseline, ...variants] = study.scenarios;
  const variant = variants.find(({ id }) => id === scenario);
  if (variant === undefined || variant.changes.length === 0) return null;
  const few = variant.changes.slice(0, MOST_CHIPS);
  const rest = variant.changes.length - few.length;
  return (
    <div class="change-chips">
      <Switches
        study={study}
        variant={variant}
        changes={few}
        label={words.changes.madeOf(shownName(variant), shownName(baseline))}
      />
      {rest > 0 && (
        <button
          type="button"
          class="link"
          onClick={() => {
            stage.tab.value = 'scenario';
          }}
        >
          {words.changes.more(decimal(rest))}
        </button>
      )}
    </div>
  );
}

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

interface SwitchesProps {
  readonly study: Study;
  readonly variant: Variant;
  readonly changes: readonly Change[];
  readonly label?: string;
}

function Switches({ study, variant, changes, label = words.changes.title }: SwitchesProps) {
  const { desk } = useDesk();
  const named = shownStudy(study);
  const [, ...variants] = named.scenarios;
  const shown = variants.find(({ id }) => id === variant.id);
  const wordsOf = (change: string): string => {
    const one = shown?.changes.find(({ id }) => id === change);
    return shown === undefined || one === undefined ? '' : changeWords(named, shown, one);
  };
  /** Only what was pressed is switched: another edit may be under way. */
  const commit = (chosen: readonly string[]) => {
    const pressed = changes.filter(({ id, on }) => chosen.includes(id) !== on).map(({ id }) => id);
    return desk.edit((before) => switchChanges(before, variant.id, pressed));
  };
  return (
    <SeveralField
      label={label}
      isChips
      chosen={changes.filter(({ on }) => on).map(({ id }) => id)}
      options={changes.map(({ id }) => [id, wordsOf(id)] as const)}
      onCommit={commit}
    />
  );
}
