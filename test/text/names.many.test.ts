import { describe, expect, it } from 'vitest';
import { listEditions, openCatalog } from '../../src/io/catalogs/open';
import { fold } from '../../src/text/fold';
import { decodeTcvn3, decodeVni, repairLegacy } from '../../src/text/legacy';
import { isSyllable } from '../../src/text/syllable';
import { canonicalTone } from '../../src/text/tone';
import { asTcvn3 } from './helpers/tcvn3';
import { asVni } from './helpers/vni';

const services = openCatalog('services', { edition: 'qd7603-2018' });

/** Names in the letters that TCVN3 has: it codes small accented letters alone, capitals come from a capitals font. */
const writable = [...new Set([...services].map(({ name }) => name.toLowerCase()))].filter(
  (name) => decodeTcvn3(asTcvn3(name)) === name,
);

describe('TCVN3', () => {
  it('can write nearly all service names', () => expect(writable.length).toBeGreaterThan(6500));

  it('is repaired in every service name, unless each garbled word is a Vietnamese syllable too', () => {
    const left: string[] = [];
    for (const name of writable) {
      const repaired = repairLegacy(asTcvn3(name));
      if (repaired === name) continue;
      // `nong réng van tim`: nothing tells that a font is missing. Then the text stays as it is, and a person sees it.
      expect(repaired).toBe(asTcvn3(name));
      const words = repaired.match(/[\p{L}\p{M}\u00a1-\u00bf\u00d7\u00f7]+/gu) ?? [];
      if (!words.every((word) => isSyllable(word) || /^[a-z]+$/.test(word))) left.push(name);
    }
    expect(left).toEqual([]);
  });

  it('is not changed by a second repair', () => {
    for (const name of writable.filter((_, at) => at % 20 === 0)) {
      const once = repairLegacy(asTcvn3(name));
      expect(repairLegacy(once)).toBe(once);
    }
  });
});

describe('VNI', () => {
  it('is repaired in every service name that it can write, capitals too', () => {
    let checked = 0;
    const wrong: string[] = [];
    for (const { name } of services) {
      const written = asVni(name);
      if (written === undefined) continue;
      if (decodeVni(written) !== name) wrong.push(name);
      checked++;
    }
    expect(wrong).toEqual([]);
    expect(checked).toBeGreaterThan(8000);
  });

  it('is recognised', () => {
    let wrong = 0;
    let all = 0;
    for (const { name } of services) {
      const written = asVni(name);
      if (written === undefined || written === name) continue;
      all++;
      if (repairLegacy(written) !== name) wrong++;
    }
    expect(wrong / all).toBeLessThan(0.005);
  });
});

describe('text in no legacy encoding', () => {
  it('stays as it is: every name of every edition, in all its languages', () => {
    const changed: string[] = [];
    for (const { kind, id } of listEditions()) {
      for (const entry of openCatalog(kind, { edition: id })) {
        const names = [
          entry.name,
          entry.nameEn,
          entry.priceName,
          entry.specialty,
          entry.blockName,
          entry.chapterName,
          ...(entry.aliases ?? []).map(({ name }) => name),
          ...(entry.partners ?? []).map(({ name }) => name),
        ];
        for (const name of names) {
          if (name !== undefined && repairLegacy(name) !== name) changed.push(name);
        }
      }
    }
    expect(changed).toEqual([]);
  });
});

describe('canonicalTone', () => {
  it('changes each word as it would alone, wherever it stands in a text', () => {
    const wrong: string[] = [];
    for (const { kind, id } of listEditions()) {
      for (const { name } of openCatalog(kind, { edition: id })) {
        if (canonicalTone(name) !== name.split(' ').map(canonicalTone).join(' ')) wrong.push(name);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('isSyllable', () => {
  it('knows nearly every accented word of the official service names', () => {
    const words = new Map<string, number>();
    for (const { name } of openCatalog('services', { edition: 'qd7603-2018' })) {
      for (const word of name.toLowerCase().match(/[a-zà-ỹđ]+/g) ?? []) {
        if (fold(word) !== word) words.set(word, (words.get(word) ?? 0) + 1);
      }
    }
    let all = 0;
    let known = 0;
    for (const [word, times] of words) {
      all += times;
      if (isSyllable(word)) known += times;
    }
    expect(known / all).toBeGreaterThan(0.997);
  });
});
