// What went wrong in a lesson, in a place that is always there: only what comes into one is read out.

export function LessonFault({ said }: { readonly said: string | null }) {
  return (
    <div class="lesson-faults" aria-live="polite">
      {said !== null && <p class="lesson-fault">{said}</p>}
    </div>
  );
}
