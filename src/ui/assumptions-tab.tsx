// What all scenarios share: the luck, the demand, the rules and the prices, each with where it comes from.
import { useState } from 'preact/hooks';
import { withValueAt } from '../model/study-path.ts';
import { ASSUMPTION_GROUPS, type AssumptionGroup, type GroupName, isFound } from './assumption-groups.ts';
import { useDesk } from './desk-context.ts';
import { isListFound } from './entity-list.ts';
import { EntityListForm } from './entity-list-form.tsx';
import { CheckField } from './entry-fields.tsx';
import { Fold } from './fold.tsx';
import { LuckFields } from './luck-fields.tsx';
import { OwnDemand, OwnPlaces } from './own-demand.tsx';
import { ParameterField } from './parameter-field.tsx';
import { DefaultLine } from './sourced.tsx';
import { STUDY_LISTS } from './study-lists.ts';
import { TariffPreset } from './tariff-preset.tsx';
import { words } from './words.ts';

export function AssumptionsTab() {
  const { desk } = useDesk();
  const [search, setSearch] = useState('');
  const study = desk.session.study.value;
  if (study === null) return null;
  const isSearching = search.trim() !== '';
  const found = STUDY_LISTS.filter((list) => !isSearching || isListFound(list, search.trim()));
  const listsOf = (name: GroupName) => found.filter(({ group }) => group === name);
  const groups = ASSUMPTION_GROUPS.map((group) => ({
    ...group,
    paths: group.paths.filter((path) => !isSearching || isFound(path, search.trim())),
  })).filter(({ name, paths }) => paths.length > 0 || listsOf(name).length > 0);
  const lists = found.filter(({ group }) => group === undefined);
  const fold = ({ name, paths, isShared }: AssumptionGroup) => (
    <Fold
      key={name}
      name={`assumptions ${name}`}
      class="group"
      summary={
        <>
          {words.assumptions.groups[name]}
          {listsOf(name).map((list) => (
            <span key={list.name} class="note">
              {words.entities.count(list.store.read(study).length)}
            </span>
          ))}
        </>
      }
      isOpenAtFirst={name === 'demand'}
      isHeldOpen={isSearching}
    >
      {!isShared && <p class="provenance">{words.assumptions.entities}</p>}
      {name === 'demand' && !isSearching && (
        <CheckField
          label={words.assumptions.illustrative}
          isOn={!study.demand.illustrative}
          onCommit={(isOwn) => desk.edit((before) => withValueAt(before, 'demand.illustrative', !isOwn))}
        />
      )}
      {name === 'demand' && !isSearching && <OwnDemand study={study} />}
      {name === 'wages' && !isSearching && <TariffPreset />}
      {listsOf(name).map((list) => (
        <EntityListForm key={list.name} list={list} />
      ))}
      {paths.map((path) =>
        isShared ? <ParameterField key={path} path={path} /> : <DefaultLine key={path} path={path} />,
      )}
    </Fold>
  );
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
      {!isSearching && <LuckFields />}
      {groups.length + lists.length === 0 && <p class="empty">{words.assumptions.nothing}</p>}
      {groups.filter(({ isShared }) => isShared).map(fold)}
      {lists.map((list) => (
        <Fold
          key={list.name}
          name={`list ${list.name}`}
          class="group"
          summary={
            <>
              {list.title} <span class="note">{words.entities.count(list.store.read(study).length)}</span>
            </>
          }
          isHeldOpen={isSearching}
        >
          <EntityListForm list={list} />
          {list.name === 'site' && <OwnPlaces />}
        </Fold>
      ))}
      {groups.filter(({ isShared }) => !isShared).map(fold)}
    </div>
  );
}
