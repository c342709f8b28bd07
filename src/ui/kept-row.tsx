// One kept study of the list: its picture, name and time, what can be done with it, and its versions.

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { bundledStudies } from '../app/bundled-studies.ts';
import type { KeptStudy, StudyLibrary } from '../app/saved-study.ts';
import { isolated } from '../base/isolated.ts';
import { THUMBNAIL } from '../map/thumbnail.ts';
import { shownStudyName } from '../persistence/bundled-names.ts';
import { VersionList } from './version-list.tsx';
import { whenWords } from './when-words.ts';
import { words } from './words.ts';

export interface KeptRowProps {
  readonly study: KeptStudy;
  readonly library: StudyLibrary;
  readonly isOpen: boolean;
  readonly onOpen: (version?: number) => Promise<void>;
  readonly onRename: (name: string) => Promise<void>;
  readonly onDuplicate: () => Promise<void>;
  readonly onRemove: () => Promise<void>;
}

export function KeptRow({ study, library, isOpen, onOpen, onRename, onDuplicate, onRemove }: KeptRowProps) {
  const [part, setPart] = useState<'name' | 'versions' | null>(null);
  const acts = useRef<HTMLSpanElement>(null);
  const name = shownStudyName(study.name);
  const link = (act: string, onClick: () => void, isExpanded?: boolean, tone = '') => (
    <button
      type="button"
      class={`link${tone}`}
      aria-label={words.library.of(act, name)}
      aria-expanded={isExpanded}
      onClick={onClick}
    >
      {act}
    </button>
  );
  return (
    <li class={`kept-study${isOpen ? ' open' : ''}`}>
      <Picture study={study} />
      <div class="kept-what">
        <b>{name}</b>
        <small>{lineOf(study, isOpen)}</small>
        <span class="kept-acts" ref={acts}>
          {link(words.library.rename, () => setPart(part === 'name' ? null : 'name'), part === 'name')}
          {link(words.library.duplicate, () => void onDuplicate())}
          {link(words.library.versions, () => setPart(part === 'versions' ? null : 'versions'), part === 'versions')}
          {link(words.library.remove, () => void onRemove(), undefined, ' danger')}
        </span>
      </div>
      <button
        type="button"
        class="button"
        aria-label={words.library.of(words.library.open, name)}
        onClick={() => void onOpen()}
      >
        {words.library.open}
      </button>
      {part === 'name' && (
        <NameForm
          name={study.name}
          onEnd={(next) => {
            // Where the form came from.
            acts.current?.querySelector('button')?.focus();
            setPart(null);
            if (next !== null && next !== study.name) void onRename(next);
          }}
        />
      )}
      {part === 'versions' && (
        <VersionList study={study} library={library} onOpen={(version) => void onOpen(version)} />
      )}
    </li>
  );
}

function Picture({ study }: { readonly study: KeptStudy }) {
  return study.picture?.startsWith('data:image/png;') === true ? (
    <img class="kept-picture" src={study.picture} alt="" width={THUMBNAIL.width} height={THUMBNAIL.height} />
  ) : (
    <span class="kept-picture" aria-hidden="true" />
  );
}

function lineOf({ bundled, changedAt, isApart }: KeptStudy, isOpen: boolean): string {
  const title = bundledStudies.find(({ key }) => key === bundled)?.title;
  return [
    ...(isOpen ? [words.library.isOpen] : []),
    words.library.changed(whenWords(changedAt, Date.now(), words.days)),
    ...(title === undefined ? [] : [words.library.from(isolated(shownStudyName(title)))]),
    ...(isApart ? [words.library.apart] : []),
  ].join(' · ');
}

interface NameFormProps {
  readonly name: string;
  /** Null where nothing is to change. */
  readonly onEnd: (name: string | null) => void;
}

function NameForm({ name, onEnd }: NameFormProps) {
  const input = useRef<HTMLInputElement>(null);
  // Before anything more can be typed.
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  return (
    <form
      class="kept-name"
      onSubmit={(event) => {
        event.preventDefault();
        const typed = input.current?.value.trim() ?? '';
        onEnd(typed === '' ? null : typed);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // The dialog stays.
        event.preventDefault();
        event.stopPropagation();
        onEnd(null);
      }}
    >
      <label>
        {words.library.newName}
        <input ref={input} defaultValue={name} maxLength={120} required />
      </label>
      <button type="submit" class="button">
        {words.library.keepName}
      </button>
    </form>
  );
}
