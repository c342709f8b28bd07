// The scenario on show as a form: its name, hubs, micro-depots, lockers, what it promises, contractors, fleets and loading bays.

import { newHub } from '../app/new-hub.ts';
import { newDepot, newFleet, newLocker } from '../app/new-things.ts';
import { offerSameDay } from '../app/offer-edit.ts';
import { addEntity, renameScenario } from '../app/study-edit.ts';
import { placementOf } from '../model/placement.ts';
import { shownName } from '../persistence/bundled-names.ts';
import { bayList } from './bay-list.ts';
import { contractorList } from './contractor-list.ts';
import { DepotForm } from './depot-form.tsx';
import { useDesk } from './desk-context.ts';
import { EntityListForm } from './entity-list-form.tsx';
import { TextField } from './entry-fields.tsx';
import { HubForm, LockerForm } from './facility-form.tsx';
import { FleetForm } from './fleet-form.tsx';
import { NumberField } from './number-field.tsx';
import { OwnPlaces } from './own-demand.tsx';
import { ScenarioChanges } from './scenario-changes.tsx';
import { ScenarioEnds } from './scenario-list.tsx';
import { Term } from './term.tsx';
import { words } from './words.ts';

export function ScenarioTab() {
  const { desk } = useDesk();
  const study = desk.session.study.value;
  const id = desk.session.scenario.value;
  const placement = study === null ? undefined : placementOf(study, id);
  if (study === null || placement === undefined) return null;
  const [baseline, ...variants] = study.scenarios;
  const variant = variants.find((one) => one.id === id);
  const isOffered = variant === undefined || variant.changes.some((change) => change.on && change.kind === 'set-offer');
  const ownShare = isOffered ? placement.offer.sameDayShare : undefined;
  const baseShare = variant === undefined ? undefined : baseline.offer.sameDayShare;
  const usualShare = baseShare ?? study.demand.sameDay.share;
  const middle = desk.session.city.value?.middle ?? { x: 0, y: 0 };
  const add = (change: Parameters<typeof desk.edit>[0]) => void desk.edit(change);
  const asNeeded = placement.fleets.every((fleet) => fleet.count === 'as needed');
  return (
    <div class="form" key={id}>
      <TextField
        label={words.scenario.name}
        value={shownName(placement)}
        onCommit={(name) => desk.edit((before) => renameScenario(before, id, name))}
      />
      <p class="intro">
        {variant === undefined
          ? words.scenario.baseline
          : words.scenario.variant(variant.changes.filter((change) => change.on).length, shownName(baseline))}
      </p>
      {variant !== undefined && <ScenarioChanges study={study} variant={variant} />}

      <h2>
        <Term of="hub">{words.scenario.hubs}</Term>
      </h2>
      {placement.hubs.map((hub) => (
        <HubForm key={hub.id} hub={hub} scenario={id} isLast={placement.hubs.length === 1} />
      ))}
      <button type="button" class="link" onClick={() => add((now) => addEntity(now, id, 'hub', newHub(now, id)))}>
        {words.scenario.addHub}
      </button>

      <h2>
        <Term of="depot">{words.scenario.depots}</Term>
      </h2>
      {placement.depots.length === 0 && <p class="none">{words.scenarios.nothing.depots}</p>}
      {placement.depots.map((depot) => (
        <DepotForm key={depot.id} study={study} depot={depot} scenario={id} />
      ))}
      <button
        type="button"
        class="link"
        onClick={() => add((now) => addEntity(now, id, 'depot', newDepot(now, middle)))}
      >
        {words.scenario.addDepot}
      </button>

      <h2>
        <Term of="locker">{words.scenario.lockers}</Term>
      </h2>
      {placement.lockers.length === 0 && <p class="none">{words.scenarios.nothing.lockers}</p>}
      {placement.lockers.map((locker) => (
        <LockerForm key={locker.id} locker={locker} scenario={id} />
      ))}
      <button
        type="button"
        class="link"
        onClick={() => add((now) => addEntity(now, id, 'locker', newLocker(now, middle)))}
      >
        {words.scenario.addLocker}
      </button>
      <OwnPlaces />

      <h2>
        <Term of="promise">{words.scenario.offer}</Term>
      </h2>
      <NumberField
        label={words.scenario.sameDay}
        value={ownShare ?? null}
        unit=""
        mayBeEmpty
        remark={words.scenario.sameDayUsual(String(usualShare))}
        onCommit={(share) => desk.edit((before) => offerSameDay(before, id, share))}
      />
      <h2>
        <Term of="contractor">{words.carriers.contractors}</Term>
      </h2>
      <EntityListForm list={contractorList(id)} />

      <h2>
        <Term of="fleet">{words.scenario.fleets}</Term>
      </h2>
      <p class="intro">{asNeeded ? words.compare.fleetRule.needed : words.compare.fleetRule.owned}</p>
      {placement.fleets.map((fleet) => (
        <FleetForm key={fleet.id} study={study} fleet={fleet} scenario={id} placement={placement} />
      ))}
      <p class="add-row">
        {(['van', 'bike', 'feeder'] as const).map((kind) => (
          <button
            key={kind}
            type="button"
            class="link"
            onClick={() => add((now) => addEntity(now, id, 'fleet', newFleet(now, kind)))}
          >
            {words.scenario.addFleet}: {words.scenario.vehicles[kind]}
          </button>
        ))}
      </p>

      <h2>
        <Term of="bay">{words.bays.title}</Term>
      </h2>
      <EntityListForm list={bayList(id)} />
      <ScenarioEnds id={id} name={shownName(placement)} isBaseline={variant === undefined} />
    </div>
  );
}
