// Whether a plan that was made by guesses keeps every shift, window and range, and what makes it do so.
import { refresh, type Search } from './search.ts';
import { isFeasible, timeAll } from './timetable.ts';
import { unlink } from './tour-link.ts';
import { closeTour } from './tours.ts';

/** True if every vehicle keeps its windows, shift and range, which were only guessed while its stops were put on. Asked after `refresh`. */
export function isSound({ instance, tours }: Search): boolean {
  for (let index = 0; index < tours.openCount; index++)
    if (!isFeasible(instance, tours, tours.open[index] as number)) return false;
  return true;
}

/** Takes the last stops off the vehicles that would not be home in time, until they are; those stops are absent then. */
export function makeSound(search: Search): void {
  const { instance, tours } = search;
  if (isSound(search)) return;
  for (const vehicle of tours.open.slice(0, tours.openCount)) {
    while ((tours.openAt[vehicle] as number) >= 0 && !isFeasible(instance, tours, vehicle)) {
      const last = tours.prev[2 * instance.stops + vehicle] as number;
      const tour = tours.tourOf[last] as number;
      unlink(instance, tours, last);
      if (tours.stopsOn[tour] === 0) closeTour(instance, tours, tour);
      if ((tours.openAt[vehicle] as number) >= 0) timeAll(instance, tours, vehicle);
    }
  }
  refresh(search);
}
