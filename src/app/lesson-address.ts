// What the part of the page's address behind # asks for.

export type LessonAddress =
  | { readonly page: 'lesson' | 'worksheet' | 'key'; readonly lesson: string }
  | { readonly page: 'class'; readonly codes: string }
  | { readonly page: 'teacher' | 'own' };

/** A lesson, its worksheet or key, the class page, the teacher's page, that for a file of one's own, or the desk (null). */
export function lessonInAddress(hash: string): LessonAddress | null {
  const [, page, value = ''] = /^#(lesson|worksheet|key|class|teacher|own)(?:=(.*))?$/.exec(hash) ?? [];
  if (page === undefined) return null;
  if (page === 'class') return { page, codes: value };
  return page === 'teacher' || page === 'own'
    ? { page }
    : { page: page as 'lesson' | 'worksheet' | 'key', lesson: value === '' ? '1' : value };
}
