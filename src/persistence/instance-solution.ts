// Writes routes as VRPLIB's solution files do: one line a route, then the cost.

/** Customers are numbered from 1, the depot is left out. */
export function solutionText(routes: readonly (readonly number[])[], cost: number): string {
  const lines = routes.map((route, index) => `Route #${index + 1}: ${route.join(' ')}`);
  return `${[...lines, `Cost ${cost}`].join('\n')}\n`;
}
