// What the part of the page's address behind # asks for.

/** A lesson, the class page, or the desk (null). */
export function lessonInAddress(hash: string): { readonly lesson: string } | { readonly codes: string } | null {
  const [, name, value = ''] = /^#(lesson|class)(?:=(.*))?$/.exec(hash) ?? [];
  if (name === 'lesson') return { lesson: value === '' ? '1' : value };
  return name === 'class' ? { codes: value } : null;
}
