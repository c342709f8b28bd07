// A counted resource: so many places, and a queue in which whoever finds none waits for their turn.

/**
 * Plain data, to be snapshotted with the rest of the world; whoever waits is named by an id. It keeps no time: the
 * caller schedules what comes next for those who get a place.
 */
export interface Resource<Who extends number | string = number> {
  /** Whole number of places, 0 or more. */
  places: number;
  /** Places taken; at most `places`, unless places were removed under somebody. */
  taken: number;
  /** Those who wait are waiting[first] and on, the longest wait first. */
  waiting: Who[];
  first: number;
}

export function createResource<Who extends number | string = number>(places: number): Resource<Who> {
  if (!Number.isSafeInteger(places) || places < 0)
    throw new Error(`createResource: expected a whole number of places, 0 or more, found ${places}`);
  return { places, taken: 0, waiting: [], first: 0 };
}

/** Takes a free place: true. Where there is none, or others wait already, `who` joins the queue: false. */
export function acquire<Who extends number | string>(resource: Resource<Who>, who: Who): boolean {
  if (acquireNow(resource)) return true;
  resource.waiting.push(who);
  return false;
}

/** Takes a free place or goes away: a locker that is full refuses the parcel. Nobody overtakes the queue. */
export function acquireNow<Who extends number | string>(resource: Resource<Who>): boolean {
  if (resource.taken >= resource.places || queueLength(resource) > 0) return false;
  resource.taken++;
  return true;
}

/** Gives a place back. It passes at once to whoever waited longest, who is returned; undefined where nobody waits. */
export function release<Who extends number | string>(resource: Resource<Who>): Who | undefined {
  if (resource.taken === 0) throw new Error('release: expected a place that is taken, found none');
  resource.taken--;
  return admit(resource);
}

/** Lets in whoever waited longest if a place is free, as after places were added; undefined if nobody can enter. */
export function admit<Who extends number | string>(resource: Resource<Who>): Who | undefined {
  if (resource.taken >= resource.places || queueLength(resource) === 0) return undefined;
  resource.taken++;
  const who = resource.waiting[resource.first++] as Who;
  // Dropping the served half now and then keeps the queue as short as it is and each turn cheap.
  if (resource.first >= 32 && resource.first * 2 >= resource.waiting.length) {
    resource.waiting = resource.waiting.slice(resource.first);
    resource.first = 0;
  }
  return who;
}

/** Takes `who` out of the queue; false if they did not wait. */
export function withdraw<Who extends number | string>(resource: Resource<Who>, who: Who): boolean {
  const place = resource.waiting.indexOf(who, resource.first);
  if (place < 0) return false;
  resource.waiting.splice(place, 1);
  return true;
}

export function queueLength<Who extends number | string>(resource: Resource<Who>): number {
  return resource.waiting.length - resource.first;
}
