/** A number as people in North America write it, from what a phone dials: `+15105550100;ext=4` → `(510) 555-0100, 4`. */
export function showPhone(dialled: string): string {
  const [number = '', extension] = dialled.split(';ext=');
  const parts = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(number);
  if (!parts) return number;
  const [, area = '', exchange, line] = parts;
  const isTollFree = /^8(00|33|44|55|66|77|88)$/.test(area);
  const shown = isTollFree ? `1-${area}-${exchange}-${line}` : `(${area}) ${exchange}-${line}`;
  return extension ? `${shown}, ${extension}` : shown;
}
