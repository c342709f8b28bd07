// An edit of a placement, for tests of what follows from one.
import { editEntity } from '../../src/app/study-edit.ts';
import type { Study } from '../../src/model/study.ts';

/** The own depot of the third scenario, elsewhere. */
export function moveFacility(study: Study): Study {
  return editEntity(study, 'own', 'depot', 'port', { position: { x: -40, y: 60 } });
}
