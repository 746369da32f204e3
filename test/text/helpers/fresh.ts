let times = 0;

/** A module of the text room as a program finds it that has just started: what it keeps of earlier texts is not there. */
export async function fresh<Module>(name: string): Promise<Module> {
  return (await import(/* @vite-ignore */ `../../../src/text/${name}.ts?fresh=${times++}`)) as Module;
}
