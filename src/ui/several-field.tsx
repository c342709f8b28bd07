// Some of several options, as checkboxes; what is chosen and no longer among them stays to be taken out.
import { useId, useState } from 'preact/hooks';
import type { Problem } from '../base/problem.ts';
import type { Options } from './entity-list.ts';
import { CheckField } from './entry-fields.tsx';
import { words } from './words.ts';

export interface SeveralFieldProps {
  readonly label: string;
  readonly chosen: readonly string[];
  readonly options: Options;
  /** True where the options stand side by side, as short words do. */
  readonly isChips?: boolean;
  readonly onCommit: (chosen: readonly string[]) => Promise<readonly Problem[]>;
}

export function SeveralField({ label, chosen, options, isChips = false, onCommit }: SeveralFieldProps) {
  const id = useId();
  const [error, setError] = useState<string | null>(null);
  const unknown = chosen.filter((one) => options.every(([option]) => option !== one));
  const all: Options = [...options, ...unknown.map((one) => [one, words.entities.unknown(one)] as const)];

  async function choose(option: string, isOn: boolean): Promise<void> {
    const next = all.map(([each]) => each).filter((each) => (each === option ? isOn : chosen.includes(each)));
    const problem = (await onCommit(next))[0];
    setError(problem === undefined ? null : words.assumptions.invalid(problem.found, problem.expected, ''));
  }

  return (
    <fieldset class={isChips ? 'several chips' : 'several'} aria-describedby={error === null ? undefined : id}>
      <legend>{label}</legend>
      {all.length === 0 && <p class="none">{words.scenario.none}</p>}
      {all.map(([option, text]) => (
        <CheckField
          key={option}
          label={text}
          isOn={chosen.includes(option)}
          onCommit={(isOn) => choose(option, isOn)}
        />
      ))}
      {error !== null && (
        <p id={id} class="field-error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
