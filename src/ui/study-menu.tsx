// The study's name and the menu under it: bundled studies, opening, saving, importing a city, own data.

import { useEffect, useRef, useState } from 'preact/hooks';
import { bundledStudies } from '../app/bundled-studies.ts';
import { shownStudyName } from '../persistence/bundled-names.ts';
import { useDesk } from './desk-context.ts';
import { takeFile } from './file-intake.ts';
import { Icon } from './icons.tsx';
import { askForReport } from './report-button.tsx';
import { saveStudy } from './study-download.ts';
import { words } from './words.ts';

export function StudyMenu() {
  const tools = useDesk();
  const { desk, stage } = tools;
  const { study, changed, bundled, opened } = desk.session;
  const own = study.value?.description;
  // Ours are described in the language of the page, until somebody writes something else.
  const about = (own === opened.value?.description ? lineOf(bundled.value) : undefined) ?? own;
  const [isOpen, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const file = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (!isOpen) return;
    menu.current?.querySelector<HTMLElement>('[role^="menuitem"]')?.focus();
    const onPointer = (event: PointerEvent) => {
      const target = event.target as Node;
      if (menu.current?.contains(target) !== true && button.current?.contains(target) !== true) setOpen(false);
    };
    document.addEventListener('pointerdown', onPointer);
    return () => document.removeEventListener('pointerdown', onPointer);
  }, [isOpen]);

  const name = study.value === null ? '' : shownStudyName(study.value.name);

  function close(): void {
    setOpen(false);
    button.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
      return;
    }
    if (event.key === 'Tab') setOpen(false);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const items = [...(menu.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
    const row = items.indexOf(document.activeElement as HTMLElement);
    items[(row + step + items.length) % items.length]?.focus();
  }

  const item = (label: string, act: () => void) => (
    <button
      key={label}
      type="button"
      role="menuitem"
      tabIndex={-1}
      onClick={() => {
        close();
        act();
      }}
    >
      {label}
    </button>
  );

  return (
    <div class="study-menu">
      <button
        ref={button}
        type="button"
        class="study-button"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-label={`${words.bar.study}: ${name}`}
        title={about}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={onKeyDown}
      >
        <span class="study-name">{study.value === null ? words.bar.study : name}</span>
        {changed.value && <span class="changed" title={words.bar.changed} />}
        <Icon name="down" />
      </button>
      {isOpen && (
        <div class="menu" role="menu" tabIndex={0} aria-label={words.bar.study} ref={menu} onKeyDown={onKeyDown}>
          {bundledStudies.map((one) => (
            <button
              key={one.key}
              type="button"
              role="menuitemradio"
              aria-checked={one.key === bundled.value}
              tabIndex={-1}
              onClick={() => {
                close();
                void desk.openBundled(one.key);
              }}
            >
              {shownStudyName(one.title)}
              <StudyLine study={one.key} />
            </button>
          ))}
          <hr />
          {desk.session.history.value.future.length > 0 && item(words.bar.redo, () => void desk.redo())}
          {item(words.bar.libraryMenu, () => {
            stage.libraryOpen.value = true;
          })}
          {item(words.bar.shareMenu, () => {
            stage.sharing.value = true;
          })}
          {item(words.bar.openFile, () => file.current?.click())}
          {item(words.bar.saveFile, () => study.value !== null && saveStudy(study.value, document))}
          {item(words.bar.importCity, () => {
            stage.importing.value = { file: null };
          })}
          {item(words.bar.ownDataMenu, () => {
            stage.bringing.value = { file: null };
          })}
          {item(words.bar.reportMenu, () => askForReport(stage))}
          <hr />
          {item(words.lessonsMenu.lessons, () => location.assign('#lesson=1'))}
          {item(words.lessonsMenu.teacher, () => location.assign('#teacher'))}
          {item(words.bar[tools.theme.theme.value === 'dark' ? 'toLight' : 'toDark'], tools.theme.toggle)}
          {item(words.bar.keys, () => {
            stage.keysOpen.value = true;
          })}
          {item(words.notice.menu, () => {
            stage.toldOpen.value = true;
          })}
          {item(words.firstTour.again, tools.firstTour.show)}
          <hr />
          <LanguageRow onChosen={close} />
        </div>
      )}
      <input
        ref={file}
        type="file"
        class="unseen"
        tabIndex={-1}
        aria-hidden="true"
        aria-label={words.bar.openFile}
        accept=".json,.osm,.pbf,.gz,.csv,.tsv,.geojson,application/json"
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (chosen !== undefined) void takeFile(chosen, tools);
        }}
      />
    </div>
  );
}

/** The languages there are, each by its own name. */
function LanguageRow({ onChosen }: { readonly onChosen: () => void }) {
  const { desk, language } = useDesk();
  return (
    <div role="group" class="menu-languages" aria-label={words.bar.language}>
      {language.names.map((name) => (
        <button
          key={name}
          type="button"
          role="menuitemradio"
          aria-checked={name === language.chosen}
          tabIndex={-1}
          lang={name}
          onClick={() => {
            onChosen();
            // The page begins afresh: what was changed has to be kept before.
            if (name !== language.chosen) void desk.keepNow().finally(() => language.choose(name));
          }}
        >
          {new Intl.DisplayNames(name, { type: 'language' }).of(name)}
        </button>
      ))}
    </div>
  );
}

/** What a bundled study is about. */
function StudyLine({ study }: { readonly study: string }) {
  const line = lineOf(study);
  return line === undefined ? null : <small>{line}</small>;
}

function lineOf(study: string | null): string | undefined {
  const lines: Readonly<Record<string, string>> = words.bar.bundled;
  return study === null ? undefined : lines[study];
}
