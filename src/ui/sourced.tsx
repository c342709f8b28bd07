// Below a field: the default, what is usual, where both come from, and the way back to what the study had when it was opened.
import type { ComponentChildren } from 'preact';
import type { Study } from '../model/study.ts';
import { valueAt } from '../model/study-path.ts';
import { type DefaultPath, defaultAt, type Known, knownOf, measuredInWords } from './default-words.ts';
import { words } from './words.ts';

export interface SourcedProps {
  readonly known: Known;
  readonly value: unknown;
  /** What the field held when the study was opened; the default for what was added since. */
  readonly own: unknown;
  readonly onReset: (value: unknown) => void;
  readonly children: ComponentChildren;
}

/** A field with where its value comes from. */
export function Sourced({ known, value, own, onReset, children }: SourcedProps) {
  const isOwn = known.value === null || !isSame(own, known.value);
  return (
    <div class="parameter">
      {children}
      <Provenance known={known} own={known.value !== null && isOwn ? own : null} />
      {!isSame(value, own) && (
        <button type="button" class="link" onClick={() => onReset(own)}>
          {isOwn ? words.assumptions.resetToOwn(known.inWords(own)) : words.assumptions.resetTo(known.inWords(own))}
        </button>
      )}
    </div>
  );
}

/** A default that each scenario sets for its own things: shown, not edited. */
export function DefaultLine({ path }: { readonly path: DefaultPath }) {
  const { label, value } = defaultAt(path);
  const known = knownOf(path);
  return (
    <div class="parameter">
      <p class="default-line">
        <span>{label}</span>
        <b>{measuredInWords(path, value)}</b>
      </p>
      <Provenance known={known} own={null} />
    </div>
  );
}

/** A value that all scenarios share, as the study has it: shown here, edited among the assumptions. */
export function StudyLine({ path, study }: { readonly path: DefaultPath; readonly study: Study }) {
  const { label } = defaultAt(path);
  const known = knownOf(path);
  const own = valueAt(study, path);
  return (
    <div class="parameter">
      <p class="default-line">
        <span>{label}</span>
        <b>{measuredInWords(path, own)}</b>
      </p>
      <Provenance known={known} own={isSame(own, known.value) ? null : own} />
    </div>
  );
}

function Provenance({ known, own }: { readonly known: Known; readonly own: unknown }) {
  const { value, usual, evidence, source, inWords } = known;
  const parts = [
    own === null ? null : words.assumptions.own(inWords(own)),
    value === null ? words.assumptions.noDefault : words.assumptions.standard(inWords(value)),
    usual,
  ].filter((part) => part !== null && part !== '');
  const line = parts.join(' · ');
  return (
    <p class="provenance">
      {line.charAt(0).toUpperCase() + line.slice(1)}
      {evidence !== null && (
        <>
          {' · '}
          <span class={`evidence ${evidence}`}>{words.assumptions[evidence]}</span>: {source}
        </>
      )}
    </p>
  );
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
