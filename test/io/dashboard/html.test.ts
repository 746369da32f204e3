import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeMonths } from '../../../examples/make-months';
import { KINDS } from '../../../src/catalog/kinds';
import { HEAT_STEPS, heatStep } from '../../../src/io/dashboard/dashboard-heat';
import { dashboardHtml } from '../../../src/io/dashboard/dashboard-html';
import { progressOf } from '../../../src/report/progress';
import { formatRatio } from '../../../src/report/ratio';
import { Held } from '../../helpers/held';
import { EVIL, heavyMonth, hostileMonth, monthly, services } from './province';

const months = makeMonths({ facilities: 12, months: 6, seed: 3 });
const last = months[months.length - 1]!;
const page = dashboardHtml({ report: last, progress: progressOf(months) });

/** The data that the script of the page reads. */
function dataOf(html: string) {
  const start = html.indexOf('id="data">') + 10;
  return JSON.parse(html.slice(start, html.indexOf('</script>', start)));
}

/** The row of a facility in the table facility × kind, as its cells. */
function cellsOf(html: string, number: number): string[] {
  const row = html.slice(html.indexOf(`<tr id="cs-${number}">`));
  return [...row.slice(0, row.indexOf('</tr>')).matchAll(/<td[^>]*>(.*?)<\/td>/g)].map((cell) => cell[1]!);
}

/** What a reader sees of a piece of HTML. */
function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

describe('what a facility writes', () => {
  const html = dashboardHtml({ report: hostileMonth() });

  it('never becomes markup', () => {
    expect(html).not.toContain('<img');
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(html.match(/<\/script>/g)).toHaveLength(2);
    expect(html).not.toMatch(/onerror="/);
    expect(html).not.toContain('\u2028');
  });

  it('arrives whole in the data of the script', () => {
    const { s, f } = dataOf(html);
    expect(f[1].n).toBe(`Viện ${EVIL}`);
    for (const text of [`Mục ${EVIL}`, `M${EVIL}`, `C${EVIL}`, `Tên ${EVIL}`, `Khoa ${EVIL}`]) {
      expect(s.some((one: string) => one.startsWith(text.slice(0, 40)))).toBe(true);
    }
  });
});

describe('the page', () => {
  it('names every facility and shows every ratio of the report', () => {
    const filled = new Held();
    last.ratios.facilities.forEach(({ facility, ratios }, at) => {
      expect(page).toContain(`>${facility.name}</a>`);
      const cells = cellsOf(page, at + 1);
      KINDS.forEach((kind, column) => {
        const ratio = ratios[kind];
        const shown = textOf(cells[column]!).replaceAll('.', '');
        if (ratio && filled.when(true)) expect(shown).toContain(formatRatio(ratio));
        else expect(shown).toBe('—');
      });
    });
    for (const kind of KINDS) {
      const total = last.ratios.totals[kind];
      if (total && filled.when(true)) expect(page.replaceAll('.', '')).toContain(`${formatRatio(total)} mục`);
    }
    filled.atLeast(10);
  });

  it('tells a list that was not sent from one in which nothing has a code, and from an empty one', () => {
    const html = dashboardHtml({
      report: monthly(
        [services({ code: '1', name: 'Không mã' }, 0, 40), services({ code: '2', name: 'Danh mục rỗng' }, 0, 0)],
        { register: [{ code: '3', name: 'Chưa gửi' }] },
      ),
    });
    const column = KINDS.indexOf('services');
    const number = (name: string) => Number(new RegExp(`href="#cs-(\\d+)">${name}`).exec(html)?.[1]);
    expect(textOf(cellsOf(html, number('Không mã'))[column]!)).toMatch(/^0\u00a0?\s?% 0\/40$/);
    expect(textOf(cellsOf(html, number('Danh mục rỗng'))[column]!)).toBe('0/0');
    expect(textOf(cellsOf(html, number('Chưa gửi'))[column]!)).toBe('—');
    expect(textOf(cellsOf(html, number('Không mã'))[KINDS.indexOf('drugs')]!)).toBe('—');
    expect(html).toContain('1 cơ sở chưa có danh mục nào');
  });

  it('cuts percentages: 100 % only where nothing is missing, 0 % only where there is nothing', () => {
    const share = (mapped: number, total: number) => {
      const cell = cellsOf(dashboardHtml({ report: monthly([services({ code: '1', name: 'A' }, mapped, total)]) }), 1);
      return textOf(cell[KINDS.indexOf('services')]!)
        .replace(/\s\d[\d.]*\/.*/, '')
        .replace('\u00a0', ' ');
    };
    expect(share(2999, 3000)).toBe('99,9 %');
    expect(share(3000, 3000)).toBe('100 %');
    expect(share(1, 3000)).toBe('<0,1 %'.replace('<', '&lt;'));
    expect(share(1, 3)).toBe('33,3 %');
  });

  it('writes numbers and days as people of the language do', () => {
    const report = monthly([services({ code: '1', name: 'A' }, 1234, 2000)], {
      milestones: [{ date: '2026-11-15', percent: 90 }],
    });
    const vi = dashboardHtml({ report });
    expect(vi).toContain('1.234/2.000');
    expect(vi).toContain('61,7\u00a0%');
    expect(vi).toContain('30/11/2026');
    expect(vi).toContain('<html lang="vi">');
    const en = dashboardHtml({ report, lang: 'en' });
    expect(en).toContain('1,234/2,000');
    expect(en).toContain('61.7%');
    expect(en).toContain('<html lang="en">');
    const words = en.slice(en.indexOf('<body>'), en.indexOf('id="data"'));
    expect(words).not.toMatch(/Cơ sở|Danh mục|Mốc|mục/);
  });

  it('says who is behind a milestone, by how many items, and marks the cell', () => {
    const report = monthly(
      [services({ code: '1', name: 'Chậm' }, 50, 100), services({ code: '2', name: 'Kịp' }, 90, 100)],
      {
        milestones: [{ date: '2026-11-15', percent: 80 }],
      },
    );
    const html = dashboardHtml({ report });
    const behind = html.slice(html.indexOf('<section id="behind"'), html.indexOf('<section id="slips"'));
    expect(behind).toContain('Chậm</a>');
    expect(behind).not.toContain('Kịp</a>');
    expect(textOf(behind)).toContain('30,0 30');
    expect(html).toMatch(/class="c2 late" title="Dịch vụ kỹ thuật: 50\/100, chậm mốc 30,0 điểm"/);
  });

  it('says who fell and why', () => {
    const slips = page.slice(page.indexOf('<section id="slips"'), page.indexOf('<section id="worst"'));
    expect(slips).toContain(last.ratios.facilities[6]!.facility.name);
    expect(slips).toContain('mục mới chưa có mã (40 mục)');
  });

  it('leaves a gap where a month has no report, and draws milestones', () => {
    const gap = months.filter((_, at) => at !== 3);
    const html = dashboardHtml({ report: last, progress: progressOf(gap) });
    const lines = [...html.matchAll(/<path d="([^"]*)"\/>/g)].map((path) => path[1]!);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line.match(/M/g)).toHaveLength(2);
    expect(html).toContain('class="goal"');
  });

  it('does without earlier months', () => {
    const html = dashboardHtml({ report: last });
    expect(html).toContain('Mới có một tháng');
    expect(html).not.toContain('class="curve"');
  });

  it('marks editions that are partial or no longer in force', () => {
    const ended = { validTo: '2025-06-18', by: 'QĐ 2010/QĐ-BYT' };
    const report = monthly([services({ code: '1', name: 'A' }, 1, 2)]);
    const ratios = { ...report.ratios };
    const total = ratios.totals.services!;
    ratios.totals = {
      ...ratios.totals,
      services: {
        ...total,
        coverage: 'partial',
        byEdition: total.byEdition.map((one) => ({ ...one, abolished: ended })),
      },
    };
    const html = dashboardHtml({ report: { ...report, ratios } });
    expect(html).toContain('hết hiệu lực sau 18/06/2025 theo QĐ 2010/QĐ-BYT');
    expect(html).toContain('2 mục còn dựa trên bộ mã đã hết hiệu lực');
    expect(html).toContain('Dịch vụ kỹ thuật <abbr title="bảng mã chưa đầy đủ">(*)</abbr>');
  });
});

describe('the file', () => {
  it('loads nothing from anywhere and allows only its own style and script', () => {
    // The name of SVG is an address that nobody loads.
    const rest = page.replaceAll('http://www.w3.org/2000/svg', '');
    expect(rest.match(/https?:|\bsrc=|url\(|@import|<link|<iframe| style="/gi)).toBeNull();
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)![1]!;
    expect(policy).toContain("default-src 'none'");
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)![1]!;
    const script = /<script>([\s\S]*?)<\/script>/.exec(page)![1]!;
    expect(policy).toContain(`style-src ${hash(style)}`);
    expect(policy).toContain(`script-src ${hash(script)}`);
  });

  it('stays under 2 MB for 300 facilities whose open items are all different, and says how many are left out', () => {
    const html = dashboardHtml({ report: heavyMonth(300) });
    expect(Buffer.byteLength(html)).toBeLessThan(2_000_000);
    const { f, t } = dataOf(html);
    expect(f).toHaveLength(300);
    const list = f[299].k[0];
    expect(list.o.length).toBeGreaterThan(0);
    expect(list.o.length).toBeLessThan(50);
    expect(t.panel.open).toContain('mục nặng nhất trong');
    const parts = list.r as [string, number, number, number][];
    expect(parts.reduce((sum, part) => sum + part[3], 0)).toBe(3600);
  });

  it('carries every open item of a small report', () => {
    expect(dataOf(dashboardHtml({ report: heavyMonth(2) })).f[1].k[6].o).toHaveLength(50);
  });
});

describe('the colours of the table', () => {
  const luminance = (colour: string) => {
    const [r, g, b] = [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };

  it('let every text be read (contrast 4.5 : 1), by day and by night', () => {
    for (const step of HEAT_STEPS) {
      for (const [paper, ink] of [step.light, step.dark]) {
        const [dark, light] = [luminance(paper), luminance(ink)].sort((a, b) => a - b) as [number, number];
        expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it('grow stronger with what is left to do, so that grey prints say the same', () => {
    const shades = HEAT_STEPS.slice(0, 5).map((step) => luminance(step.light[0]));
    expect([...shades].sort((a, b) => a - b)).toEqual(shades);
    expect([heatStep(0), heatStep(249), heatStep(250), heatStep(999), heatStep(1000)]).toEqual([0, 0, 1, 4, 5]);
  });
});
