// The days of the week to choose from, at least one of them.
import { optionsOf } from './default-words.ts';
import { CheckField } from './entry-fields.tsx';

const DAYS = Object.entries(optionsOf('calendar.operating'));

export function Weekdays({
  label,
  chosen,
  onCommit,
}: {
  readonly label: string;
  readonly chosen: readonly string[];
  readonly onCommit: (days: readonly string[]) => unknown;
}) {
  return (
    <fieldset class="weekdays">
      <legend>{label}</legend>
      {DAYS.map(([day, text]) => (
        <CheckField
          key={day}
          label={text}
          isOn={chosen.includes(day)}
          isFixed={chosen.length === 1 && chosen.includes(day)}
          onCommit={(isOn) =>
            onCommit(DAYS.map(([each]) => each).filter((each) => (each === day ? isOn : chosen.includes(each))))
          }
        />
      ))}
    </fieldset>
  );
}
