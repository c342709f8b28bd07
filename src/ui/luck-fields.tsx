// What the study is called, and the luck of its runs: the seed of all draws, and which of them is on the map.

import { withValueAt } from '../model/study-path.ts';
import { shownStudyName } from '../persistence/bundled-names.ts';
import type { Known } from './default-words.ts';
import { useDesk } from './desk-context.ts';
import { LongTextField, TextField } from './entry-fields.tsx';
import { Icon } from './icons.tsx';
import { SeedField } from './seed-field.tsx';
import { Sourced } from './sourced.tsx';
import { words } from './words.ts';

const SEED: Known = {
  value: null,
  usual: words.assumptions.seedUsual,
  evidence: null,
  source: '',
  inWords: String,
};

export function LuckFields() {
  const { desk, opened } = useDesk();
  const study = desk.session.study.value;
  if (study === null) return null;
  const { bundled } = desk.session;
  // Ours are described in the language of the page, until somebody writes something else.
  const isOurs = study.description === opened.value?.description;
  const aboutOurs = isOurs && bundled.value !== null ? words.assumptions.aboutBundled(bundled.value) : null;
  const draw = desk.session.replication.value;
  const total = Math.max(desk.session.replications, draw + 1);
  const step = (by: number, label: string, icon: 'back' | 'on') => (
    <button
      type="button"
      class="icon-button small"
      disabled={draw + by < 0 || draw + by >= total}
      aria-label={label}
      title={label}
      onClick={() => void desk.draw(draw + by)}
    >
      <Icon name={icon} />
    </button>
  );
  return (
    <section class="luck" aria-label={words.assumptions.luck}>
      <TextField
        label={words.assumptions.studyName}
        value={shownStudyName(study.name)}
        onCommit={(name) => desk.edit((before) => withValueAt(before, 'name', name))}
      />
      <LongTextField
        label={words.assumptions.description}
        value={aboutOurs ?? study.description ?? ''}
        onCommit={(text) => desk.edit((before) => withValueAt(before, 'description', text === '' ? undefined : text))}
      />
      <Sourced
        known={SEED}
        value={study.seed}
        own={opened.value?.seed ?? study.seed}
        onReset={(seed) => desk.edit((before) => withValueAt(before, 'seed', seed))}
      >
        <SeedField />
      </Sourced>
      <div class="field">
        <span>{words.assumptions.ownDraw}</span>
        <span class="field-entry draw-entry">
          {step(-1, words.timeline.previousDraw, 'back')}
          <span>{words.timeline.draw(draw + 1)}</span>
          {step(1, words.timeline.nextDraw, 'on')}
        </span>
      </div>
    </section>
  );
}
