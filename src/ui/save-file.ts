// Hands a file to the reader.

export function saveFile(content: Blob | string, name: string, page: Document): void {
  const blob = typeof content === 'string' ? new Blob([content], { type: typeOf(name) }) : content;
  const address = URL.createObjectURL(blob);
  const link = page.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv;charset=utf-8',
  svg: 'image/svg+xml',
  json: 'application/json',
  geojson: 'application/geo+json',
};

function typeOf(name: string): string {
  return TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'text/plain;charset=utf-8';
}
