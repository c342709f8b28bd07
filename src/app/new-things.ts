// New micro-depots, lockers, fleets and contractors: with the catalogue's defaults, under ids and names that are free.
import type { Point } from '../base/geometry.ts';
import { defaultOf } from '../model/catalogue.ts';
import { CHOICES } from '../model/choices-catalogue.ts';
import { CLOCKS } from '../model/clocks-catalogue.ts';
import type { DepotSpec, FleetSpec, LockerSpec, Study } from '../model/study.ts';
import type { ContractorEntry } from '../model/study-carriers.ts';
import { newNames } from './new-names.ts';
import { freshName } from './study-edit.ts';

/** A depot with the catalogue's defaults, under an id and a name that the study does not use yet. */
export function newDepot(study: Study, position: Point): DepotSpec {
  const { id, name } = freshName(study, 'depot', newNames().depot);
  return {
    id,
    name,
    position,
    open: true,
    opens: CLOCKS['depot.opens'].value,
    closes: CLOCKS['depot.closes'].value,
    area: defaultOf('depot.area'),
    catchment: defaultOf('depot.catchment'),
    parcelsPerDay: defaultOf('depot.parcelsPerDay'),
    docks: defaultOf('depot.docks'),
    sharing: study.carriers.length > 1 ? 'roof' : CHOICES['depot.sharing'].value,
    partners: defaultOf('depot.partners'),
    partnerParcels: defaultOf('depot.partnerParcels'),
  };
}

export function newLocker(study: Study, position: Point): LockerSpec {
  const { id, name } = freshName(study, 'locker', newNames().locker);
  return {
    id,
    name,
    position,
    compartments: { S: defaultOf('locker.S'), M: defaultOf('locker.M'), L: defaultOf('locker.L') },
    opens: CLOCKS['locker.opens'].value,
    closes: CLOCKS['locker.closes'].value,
  };
}

export function newFleet(study: Study, kind: FleetSpec['kind']): FleetSpec {
  const { id, name } = freshName(study, `${kind}s`, newNames().fleets[kind]);
  return { id, name, kind, at: kind === 'bike' ? 'depots' : 'hubs', count: 'as needed', capacity: {}, numbers: {} };
}

/** It takes what the own vans cannot, until told otherwise. */
export function newContractor(study: Study): ContractorEntry {
  const { id, name } = freshName(study, 'contractor', newNames().contractor);
  return {
    id,
    name,
    takes: 'overflow',
    tariffParcel: defaultOf('contractor.tariffParcel'),
    tariffStop: defaultOf('contractor.tariffStop'),
    from: CLOCKS['contractor.from'].value,
    until: CLOCKS['contractor.until'].value,
    kmPerParcel: defaultOf('contractor.kmPerParcel'),
  };
}
