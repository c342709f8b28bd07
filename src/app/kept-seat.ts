// The seat that was typed in this tab, so that a class types it once for all lessons.

const KEY = 'doorstep-seat';

/** Null where none was typed, or the browser keeps nothing. */
export function keptSeat(): number | null {
  try {
    const seat = Number(sessionStorage.getItem(KEY) ?? Number.NaN);
    return Number.isInteger(seat) ? seat : null;
  } catch {
    return null;
  }
}

export function keepSeat(seat: number): void {
  try {
    sessionStorage.setItem(KEY, String(seat));
  } catch {
    // It is typed again in the next lesson then.
  }
}
