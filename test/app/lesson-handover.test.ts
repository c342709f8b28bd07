// What a lesson hands over to the desk in German bears German names, and nothing else of it changes.
import { afterEach, expect, test } from 'vitest';
import { named } from '../../src/app/lesson-handover.ts';
import { speakIn } from '../../src/languages/speaking.ts';
import { shownStudy } from '../../src/persistence/bundled-names.ts';
import { lessonStudy, readParts } from '../../src/persistence/lesson-reader.ts';
import { lessonLanguage } from '../../src/ui/lesson-language.ts';
import { aLesson } from '../builders/lesson.ts';

afterEach(() => speakIn('en'));

/** Of whatever has an id and a name. */
function namesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { id, name } = value as { readonly id?: unknown; readonly name?: unknown };
  const own = typeof id === 'string' && typeof name === 'string' ? [name] : [];
  return [...own, ...Object.values(value).flatMap(namesIn)];
}

test.each([1, 2, 3, 4, 5, 6, 7])('lesson %i is played on under German names', async (number) => {
  const read = await aLesson(number);
  for (const { lesson } of readParts(read)) {
    const setting = lesson.controls.map(({ values }) => values.length - 1);
    const study = lessonStudy({ ...read, lesson }, setting);
    const english = namesIn(study.scenarios);
    await speakIn('de');
    const german = named(study, lesson, lessonLanguage().name);
    expect(german.name).toBe(lesson.title.de);
    namesIn(shownStudy(german).scenarios).forEach((name, row) => {
      expect(name).not.toBe(english[row]);
    });
    const plain = (value: unknown) => JSON.stringify(value).replaceAll(/"name":"[^"]*"/g, '""');
    expect(plain(german)).toBe(plain(study));
    await speakIn('en');
    expect(named(study, lesson, lessonLanguage().name)).toBe(study);
  }
});
