// Opens the class page.
import { h, render } from 'preact';
import type { LessonLanguage } from './lesson-language.ts';
import type { ThemeChoice } from './theme.ts';

export function openClass(host: HTMLElement, language: LessonLanguage, _theme: ThemeChoice, _codes: string): void {
  document.title = language.words.class.page;
  render(h('main', { class: 'class-page' }, h('h1', {}, language.words.class.title)), host);
}
