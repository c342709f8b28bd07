// The editor of a list: its entries, each in a fold of its own, and the buttons that add and remove one. Each is one step to undo.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Study } from '../model/study.ts';
import { useDesk } from './desk-context.ts';
import { EntityFieldRow } from './entity-field.tsx';
import type { EntityList, FieldValues } from './entity-list.ts';
import { Fold } from './fold.tsx';
import { refusal } from './problems-in-place.ts';
import { words } from './words.ts';

export function EntityListForm<Entry extends object>({ list }: { readonly list: EntityList<Entry> }) {
  const { desk, folds } = useDesk();
  const host = useRef<HTMLDivElement>(null);
  const [refused, setRefused] = useState<string | null>(null);
  /** What the focus goes to once the study has changed: an entry's summary, or the first button. */
  const heading = useRef<string | null>(null);
  const study = desk.session.study.value;
  const entries = study === null ? [] : list.store.read(study);
  useEffect(() => {
    setRefused(null);
    if (heading.current === null) return;
    const wanted = host.current?.querySelector<HTMLElement>(heading.current);
    heading.current = null;
    wanted?.focus({ preventScroll: true });
    (wanted?.closest('[data-row]') ?? wanted)?.scrollIntoView({ block: 'nearest' });
  }, [entries.length]);
  if (study === null) return null;

  async function add(entry: (study: Study) => Entry): Promise<void> {
    const before = entries.length;
    heading.current = `[data-row="${before}"] > details > summary`;
    const problems = await desk.edit((now) => {
      const fresh = entry(now);
      const name = foldName(list, list.store.keyOf(fresh, list.store.read(now).length));
      folds.value = { ...folds.peek(), [name]: true };
      return list.store.add(now, fresh);
    });
    if (problems.length > 0) heading.current = null;
    setRefused(refusal(words.entities.notAdded, problems));
  }

  async function remove(key: string): Promise<void> {
    heading.current = '.add-row button';
    const problems = await desk.edit((now) => list.store.remove(now, key));
    if (problems.length > 0) heading.current = null;
    setRefused(refusal(words.entities.notRemoved, problems));
  }

  const middle = desk.session.city.value?.middle ?? { x: 0, y: 0 };
  return (
    <div ref={host}>
      {list.intro !== undefined && <p class="intro">{list.intro}</p>}
      {entries.length === 0 && <p class="none">{list.none}</p>}
      {entries.map((entry, row) => {
        const key = list.store.keyOf(entry, row);
        return (
          <div key={key} data-row={row}>
            <EntryForm list={list} study={study} entry={entry} name={key} onRemove={() => void remove(key)} />
          </div>
        );
      })}
      {refused !== null && (
        <p class="field-error" role="alert">
          {refused}
        </p>
      )}
      <p class="add-row">
        {list.additions
          .filter(({ isShown }) => isShown?.(study) ?? true)
          .map(({ label, entry }) => (
            <button key={label} type="button" class="link" onClick={() => void add((now) => entry(now, middle))}>
              {label}
            </button>
          ))}
      </p>
    </div>
  );
}

interface EntryFormProps<Entry extends object> {
  readonly list: EntityList<Entry>;
  readonly study: Study;
  readonly entry: Entry;
  /** The entry's key. */
  readonly name: string;
  readonly onRemove: () => void;
}

function EntryForm<Entry extends object>({ list, study, entry, name, onRemove }: EntryFormProps<Entry>) {
  const { desk, opened } = useDesk();
  const title = list.titleOf(entry, study);
  const note = list.noteOf?.(entry, study) ?? '';
  return (
    <Fold
      name={foldName(list, name)}
      class="entity"
      summary={
        <>
          {list.swatch !== undefined && <span class={`swatch ${list.swatch}`} aria-hidden="true" />}
          {title}
          {note !== '' && <span class="note">{note}</span>}
        </>
      }
    >
      {list.fields
        .filter(({ isShown }) => isShown?.(entry as FieldValues, study) ?? true)
        .map((field) => (
          <EntityFieldRow
            key={field.key}
            study={study}
            field={field}
            entry={entry as FieldValues}
            own={opened.value === null ? undefined : entryBefore(list, opened.value, name)}
            onChange={(change) => desk.edit((now) => list.store.change(now, name, change))}
          />
        ))}
      <button type="button" class="link danger" onClick={onRemove}>
        {words.entities.remove(title)}
      </button>
    </Fold>
  );
}

/** The entry as the study was opened; a row alone does not tell whether it was the same one. */
function entryBefore<Entry extends object>(
  list: EntityList<Entry>,
  opened: Study,
  key: string,
): FieldValues | undefined {
  const before = list.store.read(opened).find((entry, row) => list.store.keyOf(entry, row) === key);
  return before !== undefined && 'id' in before ? (before as FieldValues) : undefined;
}

function foldName({ name }: { readonly name: string }, key: string): string {
  return `${name} ${key}`;
}
