import { expect, test } from 'vitest';
import { createKeyChoice, isSingleCharacter, withKey } from '../../src/ui/key-choice.ts';

/** As much of a window's storage as a choice needs. */
function aStore(): Pick<Window, 'localStorage'> {
  const kept = new Map<string, string>();
  const localStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  return { localStorage: localStorage as unknown as Storage };
}

test('single characters are keys until they are turned off, which outlives a reload, as does turning them on again', () => {
  const page = aStore();
  const choice = createKeyChoice(page);
  expect(choice.areOn.value).toBe(true);
  choice.turn(false);
  expect(createKeyChoice(page).areOn.value).toBe(false);
  createKeyChoice(page).turn(true);
  expect(createKeyChoice(page).areOn.value).toBe(true);
});

test('what a key does names the key only while single characters are keys', () => {
  const choice = createKeyChoice(aStore());
  expect(withKey('Follow', 'f', choice)).toBe('Follow (f)');
  choice.turn(false);
  expect(withKey('Follow', 'f', choice)).toBe('Follow');
});

test('letters, digits and signs are single characters; the space bar, arrows and named keys are none', () => {
  expect(['n', 'N', '1', '+', '?', 'ß', '[', '.'].every(isSingleCharacter)).toBe(true);
  expect([' ', 'ArrowLeft', 'Home', 'Escape', 'Delete'].some(isSingleCharacter)).toBe(false);
});
