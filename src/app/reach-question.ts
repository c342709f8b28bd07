// The reach of a depot while it is dragged: one question at a time, since the next place is there before the answer.
import type { Point } from '../base/geometry.ts';
import type { ReachView } from '../service/protocol.ts';
import type { LookingOn } from './looking.ts';
import type { ServiceClient } from './service-client.ts';
import type { Session } from './session.ts';

/** Gives null while an older question is open, where nobody can tell, and where it would take all ways of a large city first. */
export function createReachQuestion(session: Session, client: ServiceClient, looking: Pick<LookingOn, 'isUnfinished'>) {
  let isOpen = false;
  return async (depot: string, position: Point): Promise<ReachView | null> => {
    const study = session.study.peek();
    if (isOpen || study === null || looking.isUnfinished()) return null;
    isOpen = true;
    try {
      return await client.about(study, (service) => service.reachAt(session.scenario.peek(), depot, position));
    } catch {
      return null;
    } finally {
      isOpen = false;
    }
  };
}
