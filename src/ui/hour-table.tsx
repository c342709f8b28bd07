// A number for each hour of the day: the shape of the day as bars, and a field an hour.
import type { Problem } from '../base/problem.ts';
import { plain } from './default-words.ts';
import { NumberField } from './number-field.tsx';
import { words } from './words.ts';

export interface HourTableProps {
  readonly label: string;
  readonly unit: string;
  /** 24 of them, from midnight on; null where the usual ones hold. */
  readonly values: readonly number[] | null;
  /** What holds of hours that are left empty; without it none may be. */
  readonly usual?: readonly number[];
  readonly onCommit: (values: readonly number[]) => Promise<readonly Problem[]>;
}

export const HOURS = 24;
/** Decimals that a field an hour has room for; what the study holds keeps its own. */
const SHOWN_DIGITS = 3;

export function HourTable({ label, unit, values, usual, onCommit }: HourTableProps) {
  const held = values ?? usual ?? [];
  const most = Math.max(...held, Number.MIN_VALUE);
  const set = (hour: number, value: number) => onCommit(held.map((one, other) => (other === hour ? value : one)));
  return (
    <fieldset class="hour-table">
      <legend>
        {label}
        {unit !== '' && `, ${unit}`}
      </legend>
      <div class="hour-bars" aria-hidden="true">
        {held.map((value, hour) => (
          <span key={hour} style={{ height: `${(100 * value) / most}%` }} />
        ))}
      </div>
      <div class="hour-fields">
        {held.map((value, hour) => (
          <NumberField
            key={hour}
            label={words.assumptions.hour(hour)}
            value={values === null ? null : shown(value)}
            {...(usual === undefined ? {} : { placeholder: plain(shown(usual[hour] as number)), mayBeEmpty: true })}
            onCommit={(next) => set(hour, next ?? (usual?.[hour] as number))}
          />
        ))}
      </div>
    </fieldset>
  );
}

function shown(value: number): number {
  return Number(value.toFixed(SHOWN_DIGITS));
}
