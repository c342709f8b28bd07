// A number for each hour of the day: the shape of the day as bars, and a field an hour.
import type { Problem } from '../base/problem.ts';
import { NumberField } from './number-field.tsx';
import { words } from './words.ts';

export interface HourTableProps {
  readonly label: string;
  readonly unit: string;
  /** 24 of them, from midnight on. */
  readonly values: readonly number[];
  readonly onCommit: (values: readonly number[]) => Promise<readonly Problem[]>;
}

export const HOURS = 24;
/** Decimals that a field an hour has room for; what the study holds keeps its own. */
const SHOWN_DIGITS = 3;

export function HourTable({ label, unit, values, onCommit }: HourTableProps) {
  const most = Math.max(...values, Number.MIN_VALUE);
  const set = (hour: number, value: number) => onCommit(values.map((one, other) => (other === hour ? value : one)));
  return (
    <fieldset class="hour-table">
      <legend>
        {label}
        {unit !== '' && `, ${unit}`}
      </legend>
      <div class="hour-bars" aria-hidden="true">
        {values.map((value, hour) => (
          <span key={hour} style={{ height: `${(100 * value) / most}%` }} />
        ))}
      </div>
      <div class="hour-fields">
        {values.map((value, hour) => (
          <NumberField
            key={hour}
            label={words.assumptions.hour(hour)}
            value={Number(value.toFixed(SHOWN_DIGITS))}
            onCommit={(next) => set(hour, next as number)}
          />
        ))}
      </div>
    </fieldset>
  );
}
