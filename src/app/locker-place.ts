// Puts a locker on a candidate site: it stands there, and is open in the hours in which the site can be used.
import { CLOCKS } from '../model/clocks-catalogue.ts';
import { siteUnder } from '../model/locker-site.ts';
import { placementOf } from '../model/placement.ts';
import type { LockerSpec, Study } from '../model/study.ts';
import { editEntity } from './study-edit.ts';

/** Hours that it has of the site it leaves stay there: on a site without hours it is open as a new one is. */
export function lockerAtSite(study: Study, scenario: string, id: string, site: string): Study {
  const next = study.sites.find((one) => one.id === site);
  if (next === undefined) return study;
  const locker = placementOf(study, scenario)?.lockers.find((one) => one.id === id);
  const left = locker === undefined ? undefined : siteUnder(locker.position, study.sites);
  const hour = (end: 'opens' | 'closes'): Partial<LockerSpec> => {
    const isOfSite = left?.[end] !== undefined && left[end] === locker?.[end];
    const time = next[end] ?? (isOfSite ? CLOCKS[`locker.${end}`].value : undefined);
    return time === undefined ? {} : { [end]: time };
  };
  return editEntity(study, scenario, 'locker', id, { position: next.position, ...hour('opens'), ...hour('closes') });
}
