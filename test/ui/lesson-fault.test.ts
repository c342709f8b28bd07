// What goes wrong in a lesson is read out: it comes into a live place that was there before.
import { parseHTML } from 'linkedom';
import { h, render } from 'preact';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { LessonRunner } from '../../src/app/lesson-runner.ts';
import { lessonStudy } from '../../src/persistence/lesson-reader.ts';
import { lessonLanguage } from '../../src/ui/lesson-language.ts';
import { LessonPaper } from '../../src/ui/lesson-paper.tsx';
import { aLesson } from '../builders/lesson.ts';

const { document } = parseHTML('<html><body></body></html>');

beforeAll(() => {
  vi.stubGlobal('document', document);
});
afterAll(() => {
  vi.unstubAllGlobals();
});

test('a key that cannot be worked out says so in a live place that stood there empty', async () => {
  const read = await aLesson(2);
  let begun: (fail: (reason: Error) => void) => void;
  const failing = new Promise<(reason: Error) => void>((resolve) => {
    begun = resolve;
  });
  const runner = {
    studyAt: (setting: readonly number[]) => lessonStudy(read, setting),
    play: () => new Promise((_, reject) => begun(reject)),
  } as unknown as LessonRunner;
  const host = document.createElement('div');
  const paper = { lesson: read.lesson, parts: [read], runners: [runner], language: lessonLanguage() };
  render(h(LessonPaper, paper), host);
  const place = host.querySelector('.lesson-faults');
  expect([place?.getAttribute('aria-live'), place?.textContent]).toEqual(['polite', '']);
  const fail = await failing;
  fail(new Error('out of memory'));
  await expect.poll(() => place?.textContent).toContain('out of memory');
  expect(host.querySelector('.lesson-faults')).toBe(place);
  render(null, host);
});
