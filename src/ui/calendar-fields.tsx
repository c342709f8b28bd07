// The study's times and choices that are no numbers of the catalogue: days, cut-off, promise, waves, assignment, effort.

import { valueAt, withValueAt } from '../app/study-edit.ts';
import type { Problem } from '../base/problem.ts';
import { useDesk } from './desk-context.ts';
import { ChoiceField, TextField } from './entry-fields.tsx';
import { NumberField } from './number-field.tsx';

const DAYS = [
  ['days.warmUp', 'Operating days before the measured ones', 'days'],
  ['days.measured', 'Operating days measured', 'days'],
] as const;

const CLOCKS = [
  ['rules.cutOff', 'Orders until then leave on the next operating day'],
  ['rules.promiseUntil', 'Latest hand-over that keeps the promise'],
  ['rules.sortedBy', 'The hub has sorted by'],
  ['rules.van.from', 'Vans start'],
  ['rules.bike.from', 'Cargo bikes start'],
  ['rules.presence.businessFrom', 'Businesses open'],
  ['rules.presence.businessUntil', 'Businesses close'],
] as const;

const CHOICES = [
  [
    'rules.assignment',
    'A parcel in several catchments goes to',
    [
      ['nearest', 'the nearest micro-depot'],
      ['balanced', 'the one with most room'],
      ['cheapest', 'the cheapest one'],
    ],
  ],
  [
    'rules.effort',
    'How long tours are improved',
    [
      ['quick', 'quick'],
      ['standard', 'standard'],
      ['thorough', 'thorough'],
    ],
  ],
] as const;

const WEEKDAYS = [
  ['mon', 'Mon'],
  ['tue', 'Tue'],
  ['wed', 'Wed'],
  ['thu', 'Thu'],
  ['fri', 'Fri'],
  ['sat', 'Sat'],
  ['sun', 'Sun'],
] as const;

export function CalendarFields() {
  const { desk } = useDesk();
  const study = desk.session.study.value;
  if (study === null) return null;
  const set =
    (path: string) =>
    (value: unknown): Promise<readonly Problem[]> =>
      desk.edit((before) => withValueAt(before, path, value));
  const operating = study.calendar.operating;
  return (
    <details class="group">
      <summary>Calendar and rules</summary>
      <fieldset class="weekdays">
        <legend>Operating days</legend>
        {WEEKDAYS.map(([day, label]) => (
          <label key={day} class="check">
            <input
              type="checkbox"
              checked={operating.includes(day)}
              disabled={operating.length === 1 && operating.includes(day)}
              onChange={(event) => {
                const isOn = event.currentTarget.checked;
                const days = WEEKDAYS.map(([each]) => each).filter((each) =>
                  each === day ? isOn : operating.includes(each),
                );
                void set('calendar.operating')(days);
              }}
            />
            {label}
          </label>
        ))}
      </fieldset>
      {DAYS.map(([path, label, unit]) => (
        <NumberField key={path} label={label} unit={unit} value={valueAt(study, path) as number} onCommit={set(path)} />
      ))}
      {CLOCKS.map(([path, label]) => (
        <TextField key={path} label={label} value={String(valueAt(study, path))} unit="HH:MM" onCommit={set(path)} />
      ))}
      <TextField
        label="Feeder waves leave the hub"
        unit="HH:MM, HH:MM"
        value={study.rules.feeder.waves.join(', ')}
        onCommit={(text) => set('rules.feeder.waves')(text.split(/[,\s]+/).filter((part) => part !== ''))}
      />
      {CHOICES.map(([path, label, options]) => (
        <ChoiceField
          key={path}
          label={label}
          options={options}
          value={String(valueAt(study, path))}
          onCommit={set(path)}
        />
      ))}
      <label class="check">
        <input
          type="checkbox"
          checked={study.rules.locker.upsizing}
          onChange={(event) => void set('rules.locker.upsizing')(event.currentTarget.checked)}
        />
        A small parcel may use a larger compartment
      </label>
    </details>
  );
}
