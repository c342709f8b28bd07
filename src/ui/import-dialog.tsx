// Brings a real city: an OpenStreetMap extract, the hub's place, the progress of reading, and what was read.
import { useRef, useState } from 'preact/hooks';
import { keptAddress, overpassFile } from '../app/overpass-file.ts';
import type { HubPosition } from '../app/study-import.ts';
import { InputError, type Problem } from '../base/problem.ts';
import type { CutOut } from '../network/cut-out.ts';
import type { CitySize } from '../persistence/city-size.ts';
import type { Imported } from '../service/protocol.ts';
import { CitySizeFields } from './city-size-fields.tsx';
import { DegreesField } from './degrees-field.tsx';
import { useDesk } from './desk-context.ts';
import { Dialog } from './dialog.tsx';
import { ALL, AreaFields, type AreaWish, cutOf, isAreaGiven } from './import-area.tsx';
import { isOriginGiven, type Origin, OriginFields } from './import-origin.tsx';
import { Ring } from './ring.tsx';
import { words } from './words-en.ts';

type Stage =
  | { readonly at: 'choosing' }
  | { readonly at: 'reading'; readonly share: number }
  | { readonly at: 'asking'; readonly bytes: number }
  | { readonly at: 'done'; readonly imported: Imported; readonly name: string };

export function ImportDialog() {
  const { stage } = useDesk();
  const asked = stage.importing.value;
  return asked === null ? null : <ImportForm dropped={asked.file} key={asked.file?.name ?? ''} />;
}

function ImportForm({ dropped }: { readonly dropped: File | null }) {
  const { desk, stage } = useDesk();
  const [origin, setOrigin] = useState<Origin>({ kind: 'file', file: dropped, address: keptAddress() });
  const [area, setArea] = useState<AreaWish>(ALL);
  const [isGiven, setGiven] = useState(false);
  const [longitude, setLongitude] = useState('');
  const [latitude, setLatitude] = useState('');
  const [size, setSize] = useState<CitySize | null>({});
  const [now, setNow] = useState<Stage>({ at: 'choosing' });
  const wanted = useRef(true);
  const asking = useRef(new AbortController());

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
    setNow({ at: 'reading', share: 0 });
    const name = origin.kind === 'file' ? (origin.file?.name ?? '') : origin.address;
    try {
      const cut = await cutOf(area);
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
    const answer = await desk.importCity(file, {
      fileName: file.name,
      hub: isGiven ? hubOf(longitude, latitude) : null,
      cut,
      own: size ?? {},
      wanted: () => wanted.current,
      onProgress: ({ share }) => setNow({ at: 'reading', share }),
    });
    if (answer === null) setNow({ at: 'choosing' });
    else if (answer.ok) setNow({ at: 'done', imported: answer.value, name: file.name });
    else refuse(file.name, answer.problems);
  }

  function refuse(name: string, problems: readonly Problem[]): void {
    stage.importing.value = null;
    desk.session.refused.value = { title: words.files.refused(name), problems };
  }

  const hasPlace = !isGiven || hubOf(longitude, latitude) !== null;
  const isComplete = size !== null && hasPlace && isOriginGiven(origin) && isAreaGiven(area);
  return (
    <Dialog title={words.importing.title} onClose={close}>
      {now.at === 'choosing' && (
        <form
          class="form"
          onSubmit={(event) => {
            event.preventDefault();
            if (isComplete) void start();
          }}
        >
          <OriginFields
            origin={origin}
            onOrigin={(next) => {
              setOrigin(next);
              if (next.kind === 'server' && area.kind === 'all') setArea({ ...area, kind: 'box' });
            }}
          />
          <AreaFields wish={area} needsArea={origin.kind === 'server'} onWish={setArea} />
          <fieldset>
            <legend>{words.importing.hub}</legend>
            <label class="check">
              <input type="radio" name="hub" checked={!isGiven} onChange={() => setGiven(false)} />
              {words.importing.automatic}
            </label>
            <label class="check">
              <input type="radio" name="hub" checked={isGiven} onChange={() => setGiven(true)} />
              {words.importing.given}
            </label>
            {isGiven && (
              <div class="pair">
                <DegreesField label={words.importing.longitude} value={longitude} onInput={setLongitude} />
                <DegreesField label={words.importing.latitude} value={latitude} onInput={setLatitude} />
              </div>
            )}
          </fieldset>
          <CitySizeFields onChange={setSize} />
          <p class="dialog-buttons">
            <button type="button" class="button" onClick={close}>
              {words.importing.cancel}
            </button>
            <button type="submit" class="button first" disabled={!isComplete}>
              {words.importing.start}
            </button>
          </p>
        </form>
      )}
      {(now.at === 'reading' || now.at === 'asking') && (
        <>
          <p class="reading" role="status">
            <Ring share={now.at === 'asking' ? 0 : now.share} size={28} />
            {now.at === 'asking'
              ? words.importing.asking(`${(now.bytes / 1e6).toFixed(1)} MB`)
              : words.importing.reading(`${Math.round(now.share * 100)} %`)}
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

/** The button that had the focus is gone with the step before. */
function takeFocus(button: HTMLButtonElement | null): void {
  button?.focus();
}

/** Null unless both are degrees on the globe. */
function hubOf(longitude: string, latitude: string): HubPosition | null {
  const east = Number(longitude.replace(',', '.'));
  const north = Number(latitude.replace(',', '.'));
  if (longitude.trim() === '' || latitude.trim() === '' || !(Math.abs(east) <= 180) || !(Math.abs(north) <= 90)) {
    return null;
  }
  return { longitude: east, latitude: north };
}
