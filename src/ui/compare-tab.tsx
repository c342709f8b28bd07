export function CompareTab() { return null; }
