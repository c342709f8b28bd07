// Takes a chart or a table along: as SVG, PNG or CSV, under a name that says study, scenario and seed.

import { wordsOf } from '../app/fault-words.ts';
import { notify } from '../app/notices.ts';
import { paletteOf } from '../base/palette.ts';
import { shownStudyName } from '../persistence/bundled-names.ts';
import { type PlainTable, writeCsv } from '../persistence/csv-writer.ts';
import { useDesk } from './desk-context.ts';
import { downloadName } from './download-name.ts';
import { plainTable } from './plain-table.ts';
import { saveFile } from './save-file.ts';
import { picturePng, pictureText } from './save-picture.ts';
import { words } from './words.ts';

export interface SaveButtonsProps {
  /** What it is of, in a few plain words: part of the files' names and of what the buttons are called. */
  readonly what: string;
  readonly table: () => PlainTable;
  readonly chart?: () => SVGSVGElement | null;
  /** True where it is about the scenario on show alone. */
  readonly ofScenario?: boolean;
}

export function SaveButtons({ what, table, chart, ofScenario = false }: SaveButtonsProps) {
  const { desk, theme } = useDesk();
  const { session } = desk;

  async function save(ending: 'svg' | 'png' | 'csv'): Promise<void> {
    const study = session.study.peek();
    if (study === null) return;
    const scenario = (ofScenario ? session.view.peek()?.name : undefined) ?? study.scenarios.length;
    const name = downloadName({ study: shownStudyName(study.name), scenario, seed: study.seed, what, ending });
    const drawn = chart?.() ?? null;
    if (ending === 'csv') saveFile(writeCsv(plainTable(table())), name, document);
    else if (drawn !== null) {
      const text = pictureText(drawn, paletteOf(theme.theme.peek()).paper);
      saveFile(ending === 'svg' ? text : await picturePng(text, document), name, document);
    }
  }

  const endings = chart === undefined ? (['csv'] as const) : (['svg', 'png', 'csv'] as const);
  return (
    <span class="save-buttons">
      {endings.map((ending) => (
        <button
          key={ending}
          type="button"
          class="link"
          aria-label={words.save.as(what, ending.toUpperCase())}
          title={words.save.as(what, ending.toUpperCase())}
          onClick={() => {
            save(ending).catch((reason: unknown) => notify(session, 'error', words.save.failed(wordsOf(reason))));
          }}
        >
          {ending.toUpperCase()}
        </button>
      ))}
    </span>
  );
}
