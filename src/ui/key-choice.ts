// Whether single characters are keys of the page: whoever speaks to the computer, or hits keys by accident, turns them off.
import { type ReadonlySignal, signal } from '@preact/signals';

const KEY = 'doorstep-single-keys';

export interface KeyChoice {
  /** True unless the reader turned them off. */
  readonly areOn: ReadonlySignal<boolean>;
  /** Remembered by this browser. */
  turn(areOn: boolean): void;
}

export function createKeyChoice(page: Pick<Window, 'localStorage'>): KeyChoice {
  const areOn = signal(!wereTurnedOff(page));
  return {
    areOn,
    turn(next) {
      areOn.value = next;
      try {
        if (next) page.localStorage.removeItem(KEY);
        else page.localStorage.setItem(KEY, 'off');
      } catch {
        // A browser that forbids storage forgets the choice.
      }
    },
  };
}

/** What a key of one character does, with the key while such keys are on: "Follow (f)". */
export function withKey(does: string, key: string, { areOn }: Pick<KeyChoice, 'areOn'>): string {
  return areOn.value ? `${does} (${key})` : does;
}

/** True of what types one character: letters, digits, signs. Space, arrows and named keys type none. */
export function isSingleCharacter(key: string): boolean {
  return [...key].length === 1 && key !== ' ';
}

function wereTurnedOff(page: Pick<Window, 'localStorage'>): boolean {
  try {
    return page.localStorage.getItem(KEY) === 'off';
  } catch {
    return false;
  }
}
