// Brings a real city: an OpenStreetMap extract, the hub's place, the progress of reading, and what was read.
import { useRef, useState } from 'preact/hooks';
import { keptAddress, overpassFile } from '../app/overpass-file.ts';
import type { Refused } from '../app/session.ts';
import { decimal, percent } from '../base/format.ts';
import { InputError, type Problem } from '../base/problem.ts';
import type { CutOut } from '../network/cut-out.ts';
import { checkAsked } from '../service/overpass-area.ts';
import type { Imported, Progress } from '../service/protocol.ts';
import { sizeOf } from './city-size-fields.tsx';
import { useDesk } from './desk-context.ts';
import { Dialog } from './dialog.tsx';
import { cutOf } from './import-area.tsx';
import { ImportFields } from './import-fields.tsx';
import { hubOf } from './import-hub.tsx';
import { isTooLarge, noWishes } from './import-wishes.ts';
import { ProblemTable, type ProblemTableProps } from './problem-table.tsx';
import { Ring } from './ring.tsx';
import { words } from './words.ts';

type Stage =
  | { readonly at: 'choosing'; readonly refused?: Refused }
  | { readonly at: 'reading'; readonly share: number; readonly doing: Progress['doing'] }
  | { readonly at: 'asking'; readonly bytes: number }
  | { readonly at: 'done'; readonly imported: Imported; readonly name: string };

/** Before anything is read. */
const READING: Stage = { at: 'reading', share: 0, doing: 'reading the extract' };

export function ImportDialog() {
  const { stage } = useDesk();
  const asked = stage.importing.value;
  return asked === null ? null : <ImportForm dropped={asked.file} key={asked.file?.name ?? ''} />;
}

function ImportForm({ dropped }: { readonly dropped: File | null }) {
  const { desk, stage } = useDesk();
  // A file that is dropped begins anew: a box of another city would cut nothing out of it.
  const [wishes, setWishes] = useState(
    () => (dropped === null ? stage.importWishes.peek() : null) ?? noWishes(dropped, keptAddress()),
  );
  const { origin, area, hub, size } = wishes;
  const [now, setNow] = useState<Stage>({ at: 'choosing' });
  const wanted = useRef(true);
  const asking = useRef(new AbortController());
  const asksForLarge = useRef(wishes.mayBeLarge);

  function stop(): void {
    wanted.current = false;
    asking.current.abort();
  }

  function close(): void {
    stop();
    stage.importing.value = null;
  }

  async function start(): Promise<void> {
    wanted.current = true;
    asking.current = new AbortController();
    setNow(origin.kind === 'file' ? READING : { at: 'asking', bytes: 0 });
    const name = origin.kind === 'file' ? (origin.file?.name ?? '') : origin.address;
    try {
      const cut = await cutOf(area);
      if (origin.kind === 'server' && cut !== null && isTooLarge(cut)) asksForLarge.current = true;
      const file = origin.kind === 'file' ? origin.file : await answerTo(cut);
      if (file !== null) await read(file, cut);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      refuse(name, error.problems);
    }
  }

  /** The server's answer; null where it was stopped. */
  async function answerTo(cut: CutOut | null): Promise<File | null> {
    if (cut === null) return null;
    if (!wishes.mayBeLarge) checkAsked(cut, words.importing.orInsist);
    const answer = await overpassFile({
      address: origin.address,
      field: words.importing.address,
      cut,
      stop: asking.current.signal,
      onBytes: (bytes) => setNow({ at: 'asking', bytes }),
    });
    if (answer !== null && !answer.ok) throw new InputError(answer.problems);
    return answer?.value ?? null;
  }

  async function read(file: File, cut: CutOut | null): Promise<void> {
    setNow(READING);
    const answer = await desk.importCity(file, {
      fileName: file.name,
      hub: hubOf(hub),
      cut,
      own: sizeOf(size) ?? {},
      wanted: () => wanted.current,
      onProgress: ({ share, doing }) => setNow({ at: 'reading', share, doing }),
    });
    if (answer === null) setNow({ at: 'choosing' });
    else if (answer.ok) setNow({ at: 'done', imported: answer.value, name: file.name });
    else refuse(file.name, answer.problems);
  }

  function refuse(name: string, problems: readonly Problem[]): void {
    setNow({ at: 'choosing', refused: { title: words.files.refused(name), problems } });
  }

  return (
    <Dialog title={words.importing.title} onClose={close}>
      {now.at === 'choosing' && now.refused !== undefined && <Refusal {...now.refused} />}
      {now.at !== 'done' && (
        <ImportFields
          wishes={wishes}
          isHidden={now.at !== 'choosing'}
          asksForLarge={asksForLarge.current}
          onWishes={(next) => {
            setWishes(next);
            stage.importWishes.value = next;
          }}
          onStart={() => void start()}
          onCancel={close}
        />
      )}
      {(now.at === 'reading' || now.at === 'asking') && (
        <>
          <p class="reading" aria-hidden="true">
            <Ring share={now.at === 'asking' ? 0 : now.share} size={28} />
            {waitingWords(origin.address, now)}
          </p>
          <p class="unseen" role="status">
            {waitingWords(origin.address, inSteps(now))}
          </p>
          <p class="dialog-buttons">
            <button
              type="button"
              class="button"
              ref={takeFocus}
              onClick={() => {
                stop();
                setNow({ at: 'choosing' });
              }}
            >
              {words.importing.cancel}
            </button>
          </p>
        </>
      )}
      {now.at === 'done' && (
        <>
          <p>{words.importing.done}</p>
          <ul class="report scroll" tabIndex={0} aria-label={words.importing.done}>
            {now.imported.report.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p class="provenance">{words.importing.keepsOpen}</p>
          <p class="dialog-buttons">
            <button type="button" class="button" onClick={close}>
              {words.importing.cancel}
            </button>
            <button
              type="button"
              class="button first"
              ref={takeFocus}
              onClick={() => {
                const { text } = now.imported;
                close();
                void desk.openText(text, now.name);
              }}
            >
              {words.importing.open}
            </button>
          </p>
        </>
      )}
    </Dialog>
  );
}

/** Why nothing came of it, above the form as it was filled in. */
function Refusal(props: ProblemTableProps) {
  const { desk } = useDesk();
  return (
    <section class="refusal" role="alert" tabIndex={-1} ref={takeFocus}>
      <h3>{props.title}</h3>
      {desk.session.study.value !== null && <p>{words.files.kept}</p>}
      <ProblemTable {...props} />
    </section>
  );
}

type Waiting = Extract<Stage, { readonly at: 'reading' | 'asking' }>;

function waitingWords(address: string, now: Waiting): string {
  if (now.at === 'reading') return words.importing.reading(words.doing[now.doing], percent(now.share, 0));
  const { bytes } = now;
  const server = URL.canParse(address.trim()) ? new URL(address.trim()).host : address.trim();
  if (bytes === 0) return words.importing.asking(server);
  return words.importing.answering(server, `${decimal(bytes / 1e6, 1)} MB`);
}

/** As screen readers are told it: every quarter, every ten megabytes. */
function inSteps(now: Waiting): Waiting {
  return now.at === 'reading'
    ? { ...now, share: Math.floor(now.share * 4) / 4 }
    : { ...now, bytes: Math.floor(now.bytes / 1e7) * 1e7 };
}

/** What had the focus is gone with the step before. */
function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}
