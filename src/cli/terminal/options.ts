/** The values of an option that can be given several times, as commander gathers them. */
export function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}
