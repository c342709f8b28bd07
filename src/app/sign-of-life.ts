// What a worker tells the page at its beginning: the name of a lock that it holds for as long as it lives.

export interface SignOfLife {
  readonly livesBy: string;
}

export function isSignOfLife(data: unknown): data is SignOfLife {
  return typeof data === 'object' && data !== null && 'livesBy' in data && typeof data.livesBy === 'string';
}
