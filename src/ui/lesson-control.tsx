// The one thing that a lesson lets its reader move: a slider over its values, or buttons where they have names.
import type { LessonControl as Control } from '../model/lesson.ts';
import type { LessonLanguage } from './lesson-language.ts';
import { valueWords } from './value-words.ts';

interface ControlProps {
  readonly control: Control;
  readonly language: LessonLanguage;
  readonly row: number;
  readonly isLocked: boolean;
  /** What luck made of the value, where that is another number. */
  readonly really?: number | null;
  readonly move: (row: number) => void;
}

export function LessonControl({ control, language, row, isLocked, really = null, move }: ControlProps) {
  const label = language.say(control.label);
  const value = valueWords(control, language, row);
  const isOther = really !== null && language.number(really) !== value;
  const said = isOther ? language.words.really(value, language.number(really)) : value;
  if (control.names !== undefined && control.values.length <= 4) {
    return (
      <fieldset class="lesson-options beside" disabled={isLocked}>
        <legend>{label}</legend>
        {control.names.map((name, at) => (
          <label key={name.en} class={at === row ? 'chosen' : ''}>
            <input type="radio" name={control.label.en} checked={at === row} onChange={() => move(at)} />
            {language.say(name)}
          </label>
        ))}
      </fieldset>
    );
  }
  return (
    <label class="lesson-slider">
      <span>
        {label} <b>{said}</b>
      </span>
      <input
        type="range"
        min={0}
        max={control.values.length - 1}
        value={row}
        disabled={isLocked}
        aria-valuetext={said}
        onInput={(event) => move(Number(event.currentTarget.value))}
      />
    </label>
  );
}
