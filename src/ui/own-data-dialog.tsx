// Demand or places from a file of the user's: what such files hold, the choice of one, and what was read.

import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../base/problem.ts';
import { shownName } from '../persistence/bundled-names.ts';
import { useDesk } from './desk-context.ts';
import { Dialog } from './dialog.tsx';
import { words } from './words.ts';

type Stage =
  | { readonly at: 'choosing' }
  | { readonly at: 'reading'; readonly name: string }
  | { readonly at: 'done'; readonly report: readonly string[] };

export function OwnDataDialog() {
  const { desk, stage } = useDesk();
  const asked = stage.bringing.value;
  if (asked === null || desk.session.study.value === null) return null;
  return <OwnDataForm dropped={asked.file} key={asked.file?.name ?? ''} />;
}

function OwnDataForm({ dropped }: { readonly dropped: File | null }) {
  const { desk, stage } = useDesk();
  const { session } = desk;
  const [now, setNow] = useState<Stage>(dropped === null ? { at: 'choosing' } : { at: 'reading', name: dropped.name });
  useEffect(() => {
    if (dropped !== null) void take(dropped);
  }, []);

  function close(): void {
    stage.bringing.value = null;
  }

  function refuse(name: string, problems: readonly Problem[]): void {
    close();
    session.refused.value = { title: words.ownData.refused(name), problems };
  }

  async function take(file: File): Promise<void> {
    setNow({ at: 'reading', name: file.name });
    let bytes: Uint8Array;
    try {
      bytes = new Uint8Array(await file.arrayBuffer());
    } catch (reason) {
      const found = reason instanceof Error ? reason.message : '';
      refuse(file.name, [{ path: file.name, found, expected: words.files.unreadable }]);
      return;
    }
    const answer = await desk.bring({ name: file.name, bytes });
    if (answer.ok) setNow({ at: 'done', report: answer.value });
    else refuse(file.name, answer.problems);
  }

  const scenario = session.study.value?.scenarios.find(({ id }) => id === session.scenario.value);
  return (
    <Dialog title={words.ownData.title} onClose={close}>
      {now.at === 'choosing' && (
        <>
          <p>{words.ownData.help}</p>
          <ul class="report">
            {words.ownData.kinds.map((kind) => (
              <li key={kind}>{kind}</li>
            ))}
          </ul>
          <p class="provenance">{words.ownData.scenario(scenario === undefined ? '' : shownName(scenario))}</p>
          <label class="button file-button">
            {words.ownData.choose}
            <input
              type="file"
              class="unseen"
              accept=".csv,.tsv,.txt,.geojson,.json"
              onChange={(event) => {
                const chosen = event.currentTarget.files?.[0];
                if (chosen !== undefined) void take(chosen);
              }}
            />
          </label>
          <p class="dialog-buttons">
            <button type="button" class="button" onClick={close}>
              {words.ownData.cancel}
            </button>
          </p>
        </>
      )}
      {now.at === 'reading' && (
        <p class="reading" role="status">
          {words.ownData.reading(now.name)}
        </p>
      )}
      {now.at === 'done' && (
        <>
          <p>{words.ownData.done}</p>
          <ul class="report scroll" tabIndex={0} aria-label={words.ownData.done}>
            {now.report.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p class="dialog-buttons">
            <button type="button" class="button first" ref={(button) => button?.focus()} onClick={close}>
              {words.ownData.close}
            </button>
          </p>
        </>
      )}
    </Dialog>
  );
}
