// Whose something is; nothing of it shows where the study has one carrier.

import type { Problem } from '../base/problem.ts';
import { shownName } from '../persistence/bundled-names.ts';
import type { Known } from './default-words.ts';
import { useDesk } from './desk-context.ts';
import { ChoiceField } from './entry-fields.tsx';
import { Sourced } from './sourced.tsx';
import { words } from './words.ts';

/** Stands in the list for no carrier; the file leaves it out. */
const NOBODY = '';

/** A value that every study sets for itself. */
export function ownChoice(usual: string, inWords: (value: unknown) => string = String): Known {
  return { value: null, usual, evidence: null, source: '', inWords };
}

export interface CarrierFieldProps {
  readonly value: string | undefined;
  /** As the study was opened. */
  readonly own: string | undefined;
  /** What it means to name none. */
  readonly none: string;
  readonly onCommit: (carrier: string | undefined) => Promise<readonly Problem[]>;
}

export function CarrierField({ value, own, none, onCommit }: CarrierFieldProps) {
  const { desk } = useDesk();
  const carriers = desk.session.study.value?.carriers ?? [];
  if (carriers.length < 2) return null;
  const options = [[NOBODY, none] as const, ...carriers.map((carrier) => [carrier.id, shownName(carrier)] as const)];
  const commit = (chosen: unknown) => onCommit(chosen === NOBODY ? undefined : String(chosen));
  const known = ownChoice(words.carriers.anyOf, (one) => options.find(([id]) => id === one)?.[1] ?? String(one));
  return (
    <Sourced known={{ ...known, value: NOBODY }} value={value ?? NOBODY} own={own ?? NOBODY} onReset={commit}>
      <ChoiceField label={words.carriers.carrier} value={value ?? NOBODY} options={options} onCommit={commit} />
    </Sourced>
  );
}
