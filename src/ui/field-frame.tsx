// The frame that all fields share: the label, what is entered, its unit, and below it what is wrong or worth knowing.
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useDesk } from './desk-context.ts';
import { words } from './words.ts';

export interface FieldFrameProps {
  readonly id: string;
  readonly label: string;
  readonly unit?: string | undefined;
  readonly isCompact?: boolean | undefined;
  readonly note?: string | null;
  /** The note says why what was entered is not applied. */
  readonly isError?: boolean;
  readonly children: ComponentChildren;
}

export function FieldFrame({ id, label, unit, isCompact, note = null, isError = false, children }: FieldFrameProps) {
  return (
    <div class={`field${isCompact === true ? ' compact' : ''}`}>
      <label for={id}>{label}</label>
      <span class="field-entry">
        {children}
        {hasUnit(unit) && (
          <span id={`${id}-unit`} class="unit">
            {unit}
          </span>
        )}
      </span>
      {note !== null && (
        <p id={`${id}-note`} class={isError ? 'field-error' : 'field-note'} role={isError ? 'alert' : undefined}>
          {note}
        </p>
      )}
    </div>
  );
}

function hasUnit(unit: string | undefined): boolean {
  return unit !== undefined && unit !== '';
}

export interface TypedFieldProps {
  readonly label: string;
  /** What the study holds, as text. */
  readonly shown: string;
  readonly unit?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly isNumber?: boolean;
  readonly isCompact?: boolean | undefined;
  /** Worth knowing of what the study holds. */
  readonly remark?: string | null;
  /** Applies what was typed; where that is not possible, gives what was expected instead. */
  readonly apply: (text: string) => Promise<string | null>;
}

/** A field to type in. What makes no valid study is said below it and not applied. */
export function TypedField({ label, shown, unit, placeholder, isCompact, apply, ...props }: TypedFieldProps) {
  const id = useId();
  const [error, setError] = useState<string | null>(null);
  const { opened } = useDesk();
  const input = useRef<HTMLInputElement>(null);
  const asked = useRef(shown);
  const note = error ?? props.remark ?? null;
  const described = [...(hasUnit(unit) ? [`${id}-unit`] : []), ...(note === null ? [] : [`${id}-note`])];

  function putBack(): void {
    if (input.current !== null) input.current.value = shown;
    asked.current = shown;
  }

  useEffect(() => {
    // The study is the truth: what it holds replaces what was typed, except while somebody is typing.
    if (document.activeElement !== input.current || input.current?.value === asked.current) putBack();
    asked.current = shown;
    setError(null);
    // Another study may hold the same, but was not asked what this one refused.
  }, [shown, opened.value]);

  async function commit(text: string): Promise<void> {
    // Enter is heard twice: as a key, and as the change that it makes.
    if (text === asked.current) return;
    asked.current = text;
    const study = opened.peek();
    const expected = text === shown ? null : await apply(text);
    // Said elsewhere: what was typed was meant for a study that is not open any more.
    if (opened.peek() !== study) return;
    const found = text.trim() === '' ? words.assumptions.nothingFound : words.assumptions.quoted(text);
    setError(expected === null ? null : words.assumptions.invalid(found, expected, shown));
    // Beside the shown days stands the seed they were drawn with, not the one that was refused.
    if (expected !== null && isCompact === true && document.activeElement !== input.current) putBack();
  }

  return (
    <FieldFrame id={id} label={label} unit={unit} isCompact={isCompact} note={note} isError={error !== null}>
      <input
        ref={input}
        id={id}
        type="text"
        inputMode={props.isNumber === true ? 'decimal' : undefined}
        autocomplete="off"
        defaultValue={shown}
        placeholder={placeholder}
        aria-invalid={error !== null}
        aria-describedby={described.length === 0 ? undefined : described.join(' ')}
        onChange={(event) => void commit(event.currentTarget.value)}
        onBlur={() => {
          if (error !== null && isCompact === true) putBack();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void commit(event.currentTarget.value);
          if (event.key === 'Escape') {
            // What was refused is put back first; the next Escape is for what the field stands in.
            if (error !== null) event.preventDefault();
            putBack();
            setError(null);
          }
        }}
      />
    </FieldFrame>
  );
}
