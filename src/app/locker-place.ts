// Puts a locker on a candidate site: it stands there, and is open in the hours in which the site can be used.
import type { Study } from '../model/study.ts';
import { editEntity } from './study-edit.ts';

export function lockerAtSite(study: Study, scenario: string, id: string, site: string): Study {
  const { position, opens, closes } = study.sites.find((one) => one.id === site) ?? {};
  if (position === undefined) return study;
  return editEntity(study, scenario, 'locker', id, {
    position,
    ...(opens === undefined ? {} : { opens }),
    ...(closes === undefined ? {} : { closes }),
  });
}
