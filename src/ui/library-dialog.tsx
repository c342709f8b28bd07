// My studies: what this browser keeps, to be opened, named, copied, deleted and brought back.
import { useEffect, useRef, useState } from 'preact/hooks';
import { wordsOf } from '../app/fault-words.ts';
import { notify } from '../app/notices.ts';
import type { KeptStudy, StudyLibrary } from '../app/saved-study.ts';
import { isolated } from '../base/isolated.ts';
import { useDesk } from './desk-context.ts';
import { Dialog } from './dialog.tsx';
import { KeptRow } from './kept-row.tsx';
import { saveStudy } from './study-download.ts';
import { words } from './words.ts';

export function LibraryDialog() {
  const { stage, library } = useDesk();
  if (!stage.libraryOpen.value) return null;
  const close = () => {
    stage.libraryOpen.value = false;
  };
  return (
    <Dialog title={words.library.title} onClose={close}>
      <Shelf library={library} onClose={close} />
    </Dialog>
  );
}

/** Why nothing more is kept, with the file instead. */
function NotKept({ why }: { readonly why: string }) {
  const { desk } = useDesk();
  const study = desk.session.study.value;
  return (
    <>
      <p role="alert">{why}</p>
      {study !== null && (
        <p class="dialog-buttons">
          <button type="button" class="button first" onClick={() => saveStudy(study, document)}>
            {words.library.saveFile}
          </button>
        </p>
      )}
    </>
  );
}

interface ShelfProps {
  readonly library: StudyLibrary;
  readonly onClose: () => void;
}

function Shelf({ library, onClose }: ShelfProps) {
  const { desk } = useDesk();
  const [rows, setRows] = useState<readonly KeptStudy[] | 'forbidden' | null>(null);
  const [removed, setRemoved] = useState<KeptStudy | null>(null);
  const undo = useRef<HTMLButtonElement>(null);

  async function look(): Promise<void> {
    try {
      await desk.keepNow();
      setRows(await library.list());
    } catch {
      setRows('forbidden');
    }
  }

  useEffect(() => void look(), []);
  useEffect(() => {
    if (removed !== null) undo.current?.focus();
  }, [removed]);

  /** Whatever it comes to, the list shows what is there after it. */
  async function act(change: () => Promise<unknown>): Promise<void> {
    try {
      await change();
    } catch (reason) {
      notify(desk.session, 'warning', words.library.fault(wordsOf(reason)), 'file');
    }
    await look();
  }

  async function open(study: KeptStudy, version?: number): Promise<void> {
    try {
      const reopened = await library.read(study.id, version);
      if (reopened !== null && (await desk.openKept(reopened, study.name))) return onClose();
      if (desk.session.refused.peek() !== null) return onClose();
    } catch {
      // Parts of it are missing.
    }
    notify(desk.session, 'warning', words.library.unreadable(isolated(study.name)));
  }

  if (rows === 'forbidden') return <NotKept why={words.library.forbidden} />;
  if (rows === null) return <p class="empty">{words.library.reading}</p>;
  const kept = rows.filter(({ deletedAt }) => deletedAt === null);
  const bin = rows.filter(({ deletedAt }) => deletedAt !== null);
  // Deleted for good, it cannot come back.
  const inBin = removed !== null && bin.some(({ id }) => id === removed.id) ? removed : null;
  const isFull = desk.session.unkept.value === 'full';
  return (
    <>
      <p class="fine-print">{words.library.help}</p>
      {isFull && <NotKept why={words.desk.notKept.full} />}
      <p class="removed" role="status">
        {inBin !== null && (
          <>
            {words.library.removed(isolated(inBin.name))}{' '}
            <button
              type="button"
              class="link"
              ref={undo}
              onClick={() => {
                setRemoved(null);
                void act(() => library.bringBack(inBin.id));
              }}
            >
              {words.library.undo}
            </button>
          </>
        )}
      </p>
      {kept.length === 0 ? (
        !isFull && <p class="empty">{words.library.empty}</p>
      ) : (
        <ul class="kept-studies" aria-label={words.library.list}>
          {kept.map((study) => (
            <KeptRow
              key={study.id}
              study={study}
              library={library}
              isOpen={desk.keptStudy() === study.id}
              onOpen={(version) => open(study, version)}
              onRename={(name) => act(() => rename(study, name))}
              onDuplicate={() => act(() => library.duplicate(study.id, words.library.copyOf(study.name)))}
              onRemove={() => act(() => library.remove(study.id)).then(() => setRemoved(study))}
            />
          ))}
        </ul>
      )}
      {bin.length > 0 && <Bin rows={bin} library={library} act={act} />}
    </>
  );

  /** The open study is renamed as any other edit is, so that it can be undone. */
  function rename(study: KeptStudy, name: string): Promise<unknown> {
    if (desk.keptStudy() !== study.id) return library.rename(study.id, name);
    return desk.edit((open) => ({ ...open, name }));
  }
}

interface BinProps {
  readonly rows: readonly KeptStudy[];
  readonly library: StudyLibrary;
  readonly act: (change: () => Promise<unknown>) => Promise<void>;
}

function Bin({ rows, library, act }: BinProps) {
  return (
    <details class="bin">
      <summary>{words.library.bin(rows.length)}</summary>
      <p class="fine-print">{words.library.binHelp}</p>
      <ul>
        {rows.map(({ id, name }) => (
          <li key={id}>
            <span>{name}</span>
            <button
              type="button"
              class="link"
              aria-label={words.library.of(words.library.bringBack, name)}
              onClick={() => void act(() => library.bringBack(id))}
            >
              {words.library.bringBack}
            </button>
            <button
              type="button"
              class="link danger"
              aria-label={words.library.of(words.library.drop, name)}
              onClick={() => void act(() => library.drop(id))}
            >
              {words.library.drop}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
