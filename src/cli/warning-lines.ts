// Warnings as lines of text, each told once with all scenarios that it holds of.

/** "North, South: nobody orders anything." */
export function warningLines(
  scenarios: readonly { readonly name: string; readonly warnings: readonly string[] }[],
): string[] {
  const names = new Map<string, string[]>();
  for (const { name, warnings } of scenarios)
    for (const warning of new Set(warnings)) names.set(warning, [...(names.get(warning) ?? []), name]);
  return [...names].map(([warning, whose]) => `${whose.join(', ')}: ${warning}\n`);
}
