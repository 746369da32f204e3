import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeMonths } from '../../examples/make-months';
import { type DashboardCommandOptions, dashboard } from '../../src/cli/report/dashboard';
import { processConsole } from '../../src/cli/terminal/console';
import { EXIT, UsageError } from '../../src/cli/terminal/exit';
import { monthlyReportText } from '../../src/io/report/monthly-file';
import { writeMappingFile } from '../../src/store/mapping-store';
import { auto, edition, HOSPITAL, mapping, NONE, row } from '../report/mappings';
import { workFolder } from './helpers';

const folder = workFolder();
const at = (name: string) => join(folder, name);
const months = makeMonths({ facilities: 8, months: 6, seed: 5 });

async function run(paths: readonly string[], options: DashboardCommandOptions) {
  const told: string[] = [];
  const printed: string[] = [];
  const io = {
    ...processConsole('vi'),
    tell: (line = '') => void told.push(line),
    write: async (text: string) => void printed.push(text),
  };
  const code = await dashboard(paths, options, io);
  return { code, told: told.join('\n'), printed: printed.join('') };
}

describe('dmdc dashboard', () => {
  beforeAll(() => {
    for (const name of ['thang', 'hong', 'anh-xa', 'trong']) mkdirSync(at(name));
    for (const report of months) writeFileSync(at(`thang/${report.month}.json`), monthlyReportText(report));
    writeFileSync(at('hong/2026-11.json'), monthlyReportText(months[5]!));
    writeFileSync(at('hong/2026-10.json'), monthlyReportText(months[4]!).slice(0, 5000));
    const rows = [row('1', auto('02.0085.1778')), row('2', NONE)];
    writeMappingFile(at('anh-xa/99001.services.dmdc.ndjson'), mapping(rows, { edition: edition('services') }));
  });

  it('shows the latest month of a folder, with the months before it', async () => {
    const { code, told } = await run([at('thang')], { output: at('tong-hop.html') });
    expect(code).toBe(EXIT.done);
    expect(told).toContain('Tháng 11/2026: 8 cơ sở, 6 tháng có số liệu.');
    const html = readFileSync(at('tong-hop.html'), 'utf8');
    expect(html).toContain('<b>Tháng 11/2026</b>');
    expect(html).toContain('class="curve"');
    const open = months[5]!.ratios.facilities.flatMap(({ ratios }) => ratios.services?.open ?? []);
    expect(html).toContain(open[0]!.localName);
  });

  it('shows another month, with other milestones and another name, on standard output', async () => {
    const { code, printed } = await run([at('thang')], {
      month: '8/2026',
      province: 'Tỉnh Khác',
      milestone: ['2026-08-15=99'],
    });
    expect(code).toBe(EXIT.done);
    expect(printed).toContain('<b>Tháng 08/2026</b>');
    expect(printed).toContain('Tỉnh Khác');
    expect(printed).toContain('Chậm mốc 15/08/2026 (99');
  });

  it('says which months there are where the wanted one is missing', async () => {
    const { code, told } = await run([at('thang')], { month: '2025-01', output: at('nein.html') });
    expect(code).toBe(EXIT.file);
    expect(told).toContain('Không có báo cáo tháng 01/2025. Có: 06/2026');
  });

  it('counts mappings as dmdc report does, and takes reports beside them for the months before', async () => {
    const { code, printed } = await run([at('anh-xa'), at('thang')], { month: '2026-12', date: '2026-12-31' });
    expect(code).toBe(EXIT.done);
    expect(printed).toContain('<b>Tháng 12/2026</b>');
    expect(printed).toContain(HOSPITAL.name);
    expect(printed).toContain('1/2 mục');
    expect(printed).toContain('so với 11/2026');
  });

  it('makes the page in spite of a damaged month, names it and ends with the code for files', async () => {
    const { code, told } = await run([at('hong')], { output: at('hong.html') });
    expect(code).toBe(EXIT.file);
    expect(told).toContain('2026-10.json');
    expect(readFileSync(at('hong.html'), 'utf8')).toContain('<b>Tháng 11/2026</b>');
  });

  it('refuses what cannot be meant', async () => {
    await expect(run([at('thang')], { output: at('a.pdf') })).rejects.toThrow(UsageError);
    await expect(run([at('thang')], { date: '2026-11-30' })).rejects.toThrow(/--date/);
    const { code, told } = await run([at('trong')], {});
    expect(code).toBe(EXIT.file);
    expect(told).toContain('--month');
  });
});
