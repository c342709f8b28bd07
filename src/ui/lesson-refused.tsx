// What stands in the place of a lesson where the browser starts no worker to simulate in: that, and what to do.
import type { LessonLanguage } from './lesson-language.ts';

export function LessonRefused({ language: { words } }: { readonly language: LessonLanguage }) {
  return (
    <main class="lesson-loading">
      <h1>{words.refused.title}</h1>
      <p>{words.refused.why}</p>
      <ul>
        {words.refused.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
    </main>
  );
}
