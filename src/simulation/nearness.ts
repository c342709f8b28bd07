// Which of two places is the nearer one: equally near ones go by id, never by their place in the file.

/** `least` and `named`: way and id of the nearest place so far; Infinity and '' before the first. */
export function isNearer(way: number, id: string, least: number, named: string): boolean {
  return way < least || (way === least && id < named);
}
