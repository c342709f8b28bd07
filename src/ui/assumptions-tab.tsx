// What all scenarios share: the seed, the demand, the rules and the prices, each with where it comes from.
import { useState } from 'preact/hooks';
import { withValueAt } from '../app/study-edit.ts';
import { ASSUMPTION_GROUPS, isFound } from './assumption-groups.ts';
import { CalendarFields } from './calendar-fields.tsx';
import { useDesk } from './desk-context.ts';
import { NumberField } from './number-field.tsx';
import { DefaultLine, ParameterField } from './parameter-field.tsx';
import { words } from './words-en.ts';

export function AssumptionsTab() {
  const { desk } = useDesk();
  const [search, setSearch] = useState('');
  const study = desk.session.study.value;
  if (study === null) return null;
  const isSearching = search.trim() !== '';
  const groups = ASSUMPTION_GROUPS.map((group) => ({
    ...group,
    paths: group.paths.filter((path) => !isSearching || isFound(path, search.trim())),
  })).filter((group) => group.paths.length > 0);
  return (
    <div class="form">
      <p class="intro">{words.assumptions.intro}</p>
      <input
        type="search"
        class="search"
        placeholder={words.assumptions.filter}
        aria-label={words.assumptions.filter}
        value={search}
        onInput={(event) => setSearch(event.currentTarget.value)}
      />
      {!isSearching && (
        <NumberField
          label={words.bar.seed}
          value={study.seed}
          onCommit={(seed) => desk.edit((before) => withValueAt(before, 'seed', seed))}
        />
      )}
      {groups.length === 0 && <p class="empty">{words.assumptions.nothing}</p>}
      {groups.map((group, row) => (
        <details key={group.title} class="group" open={isSearching || row === 0}>
          <summary>{group.title}</summary>
          {!group.isShared && <p class="provenance">{words.assumptions.entities}</p>}
          {group.title === 'Demand' && !isSearching && (
            <label class="check">
              <input
                type="checkbox"
                checked={!study.demand.illustrative}
                onChange={(event) => {
                  const isOwn = event.currentTarget.checked;
                  void desk.edit((before) => withValueAt(before, 'demand.illustrative', !isOwn));
                }}
              />
              {words.assumptions.illustrative}
            </label>
          )}
          {group.paths.map((path) =>
            group.isShared ? <ParameterField key={path} path={path} /> : <DefaultLine key={path} path={path} />,
          )}
        </details>
      ))}
      {!isSearching && <CalendarFields />}
    </div>
  );
}
