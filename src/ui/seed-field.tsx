// The seed: one number that decides all luck.
import { withValueAt } from '../model/study-path.ts';
import { useDesk } from './desk-context.ts';
import { NumberField } from './number-field.tsx';
import { words } from './words.ts';

export function SeedField({ isCompact = false }: { readonly isCompact?: boolean }) {
  const { desk } = useDesk();
  const study = desk.session.study.value;
  if (study === null) return null;
  return (
    <NumberField
      label={words.bar.seed}
      value={study.seed}
      onCommit={(seed) => desk.edit((before) => withValueAt(before, 'seed', seed))}
      expected={words.assumptions.aSeed}
      isCompact={isCompact}
    />
  );
}
