import type { Catalog } from '../../catalog/catalog';
import { type EntrySource, entrySource } from '../../catalog/entry-source';
import type { Kind } from '../../catalog/kinds';
import { type Word, wordsOf } from '../../text/words';
import { saysAside } from '../aside';
import { type ListContext, mayGoOn } from '../context';
import { wordsElsewhere } from '../elsewhere';
import { ExactNames, preferExact, writtenName } from '../exact';
import { AGREES, CONFLICT, CONTINUES, type FoundNames, SAID, SAME, WHOLE } from '../found';
import { OFFICIAL } from '../index/name-data';
import type { NameIndex } from '../index/name-index';
import { lacksPart } from '../joints';
import type { Evidence, ItemFacts, Profile, Said } from '../profile';
import { type Query, QueryReader } from '../query';
import { type Aligner, FEATURE_COUNT } from './align';
import { another } from './another';
import type { Coefficients } from './coefficients';
import { NameLookup, SHORTLIST_IDENTICAL } from './lookup';
import { isMisspelt, type Times } from './misspelt';
import { nameSource } from './name-sources';
import { chooseAmong, rank } from './rank';
import { chanceOf } from './trees';
import { hasMore, readSigns, SIGN_COUNT } from './trust';
import { takesForAnother } from './unlike';
import type { Weighed } from './weighed';

/** Most entries of the shortlist that are scored in full; more than any review shows. */
const MOST_ENTRIES = 40;
/** Names whose log-odds are this far below the best are scored only to fill the list that people see. */
const FAR_BELOW = 9;
const FILL = 10;
const FILL_IDENTICAL = 6;
/** Further names this near the best are compared by the official names of their codes as well. */
const NEAR_BEST = 4;
/** A name that the row contains whole comes this far before one that has only a part of it. */
const FULLER = 0.5;
const FULLER_WITHIN = 9;
/** Most that a name is trusted where the row has a substance that no name has. */
const OTHER_SUBSTANCE = 0.2;
/** Most that one word of a title is trusted: there are many kinds of `kim`. */
const ONE_WORD = 0.5;
/** Code sets in which a near name may be of another thing; true where lists copy names whole, so that a name which says more is of another. */
const NEAR_THINGS: ReadonlyMap<Kind, boolean> = new Map<Kind, boolean>([
  ['services', true],
  ['traditional-medicines', false],
  ['icd10', false],
]);
/** Trust in an everyday name that the row says whole, per probability of the name. */
const SPOKEN = 0.85;
const LONGEST_OTHER = 5;
/** Sources of names that are a part of an official one. */
const PARTS: ReadonlySet<string> = new Set(['part', 'word']);
/** Penalty of an everyday name with unmatched words: such a name is meant as a whole. */
const EVERYDAY_PART = 1;
/** A confirmed name decides a row only where the official name of its code is nearer than any other by this much. */
const CLEARLY = 0.5;
/** A name that the facility itself confirmed is overruled only by another official name this far above "none of these". */
const LIKELY = 3;
/** A further name that is the official one of another code. */
const ELSEWHERE = -9;
/** The techniques circular names the technique of the very code: its wording counts even where another code has it too. */
const PARITY = /^techniques-/;
/** A code that the row itself declares, where the names do not contradict. */
const DECLARED = 6;
/** A declared code's name may be this far below the best one before it counts as contradicting. */
const DECLARED_BELOW = 5;

/** Whether a row has a letter by itself that no name has: it is no slip of another (`Cʷ` is not `C`). */
function hasOtherLetter({ words, foldIds }: Query): boolean {
  return words.some(({ fold }, at) => fold.length === 1 && (foldIds[at] as number) < 0);
}

/** A row of one short word that no name has: the word nearest to it is another one. */
function isOtherWord({ count, foldIds, words }: Query): boolean {
  return count === 1 && (foldIds[0] as number) < 0 && (words[0] as Word).fold.length <= LONGEST_OTHER;
}

/** Finds and weighs the entries that an item may stand for. Holds scratch arrays: one caller at a time. */
export class CandidateFinder {
  readonly aligner: Aligner;
  /** Names aligned with the last row. */
  readonly found: FoundNames;
  readonly reader: QueryReader;
  readonly #names: NameLookup;
  /** The {@link SIGNS} of the best candidate of the last row, where its name did not say the same as the row. */
  readonly signs = new Float64Array(SIGN_COUNT);
  /** Row in which each entry was last weighed, and its place among the candidates. */
  readonly #row: Int32Array;
  readonly #at: Int32Array;
  #rows = 0;
  readonly #officialName: Int32Array;
  readonly #exactNames: ExactNames;
  readonly #entries: EntrySource;
  /** What the profile keeps of each entry. */
  readonly #kept: unknown[];
  readonly #features = new Float64Array(FEATURE_COUNT);

  constructor(
    readonly catalog: Catalog,
    readonly index: NameIndex,
    readonly profile: Profile,
    readonly coefficients: Coefficients,
  ) {
    this.reader = new QueryReader(index, wordsElsewhere(catalog));
    this.#names = new NameLookup(index, this.reader, profile, coefficients);
    this.aligner = this.#names.aligner;
    this.found = this.#names.found;
    this.#exactNames = ExactNames.of(catalog);
    this.#entries = entrySource(catalog);
    this.#kept = new Array(catalog.size).fill(undefined);
    this.#row = new Int32Array(catalog.size);
    this.#at = new Int32Array(catalog.size);
    this.#officialName = new Int32Array(catalog.size).fill(-1);
    const { start, entries, sources } = index.owners;
    for (let name = 0; name < index.size; name++) {
      for (let at = start[name] as number; at < (start[name + 1] as number); at++)
        if (sources[at] === OFFICIAL) this.#officialName[entries[at] as number] = name;
    }
  }

  /**
   * Candidates in falling order of odds. `words`: the words of the first wording, if already at hand;
   * `declared`: the numbers of the entries that the row itself names.
   */
  find(facts: ItemFacts, context: ListContext, words?: readonly Word[], declared: readonly number[] = []): Weighed[] {
    const { found } = this;
    const { isOfficial, owners } = this.index;
    const goesOn = mayGoOn(writtenName(facts.item, this.catalog.kind), context);
    this.#names.lookUp(facts, words, goesOn);
    const { order, count } = this.#names;
    const best = count > 0 ? (found.odds[order[0] as number] as number) : 0;
    // A name of just the length at which fields are cut may be any of the longer names that begin like it.
    let cut = false;
    for (let at = 0; at < count; at++) {
      const continues = ((found.traits[at] as number) & CONTINUES) !== 0;
      if (continues && (goesOn || isOfficial[found.names[at] as number] === 1)) cut = true;
    }
    const elsewhere = facts.aside !== undefined && saysAside(facts.aside, found, count, this.index);
    const fill = count <= SHORTLIST_IDENTICAL + 2 ? FILL_IDENTICAL : FILL;
    const loose = facts.uncertain ? 0 : (facts.loose ?? facts.texts.length);
    const row = ++this.#rows;
    const out: Weighed[] = [];
    for (let i = 0; i < count; i++) {
      const place = order[i] as number;
      const odds = found.odds[place] as number;
      if (out.length >= MOST_ENTRIES || (odds < best - FAR_BELOW && out.length >= fill)) break;
      const name = found.names[place] as number;
      const traits = found.traits[place] as number;
      const wording = found.wordings[place] as number;
      const query = this.#names.queries[wording] as Query;
      const conflict = (traits & CONFLICT) !== 0;
      const whole = (traits & WHOLE) !== 0 && odds > best - FAR_BELOW && !cut && !elsewhere;
      // An official name is that code's alone, however many others were once called so.
      const official = isOfficial[name] === 1;
      for (let owner = owners.start[name] as number; owner < (owners.start[name + 1] as number); owner++) {
        const entry = owners.entries[owner] as number;
        const source = owners.sourceNames[owners.sources[owner] as number] as string;
        // A part of a title that is another code's whole title is no name of its own.
        if (official && PARTS.has(source)) continue;
        const before = this.#row[entry] === row ? (this.#at[entry] as number) : -1;
        // Found by a further name first, a code may still stand better by its own.
        const known = before < 0 ? undefined : (out[before] as Weighed);
        const freed = known?.conflict && !conflict;
        const otherReading = known !== undefined && facts.readings !== undefined && known.wording !== wording;
        if (known && !freed && !otherReading && (source !== 'official' || odds <= known.nameOdds)) continue;
        let nameOdds = odds;
        if (source !== 'official') {
          nameOdds += this.#furtherOdds(
            source,
            official && !(source === 'in-brackets' && this.#isOther(name, facts, context, wording)),
          );
          if (source === 'everyday' && (traits & WHOLE) === 0) nameOdds -= EVERYDAY_PART;
          if (odds > best - NEAR_BEST) nameOdds += this.#officialNear(query, wording, entry);
        }
        const evidence = this.weigh(facts, entry, context, wording);
        const agrees = declared.includes(entry) && !conflict && odds > best - DECLARED_BELOW;
        const logOdds = agrees ? Math.max(evidence.logOdds, 0) + DECLARED : evidence.logOdds;
        if (otherReading && !freed && nameOdds + logOdds * this.coefficients.evidence <= known.odds) continue;
        // What nobody would take for certain by its name alone is, where the row itself gives the code.
        const isConfirmed = agrees && nameSource(source).confirmed && this.profile.spoken !== 'with-brands';
        const weighed: Weighed = {
          entry,
          name,
          source,
          found: place,
          wording,
          query,
          nameOdds,
          among: (evidence.among ?? 0) + (evidence.common ?? 0),
          common: evidence.common ?? 0,
          odds: nameOdds + logOdds * this.coefficients.evidence,
          probability: 0,
          conflict: conflict || evidence.conflict,
          doubt: evidence.doubt === true,
          other: evidence.other === true,
          priced: (evidence.priced ?? 0) * this.coefficients.evidence,
          fits: evidence.fits,
          whole:
            whole &&
            wording < loose &&
            !evidence.doubt &&
            (isConfirmed ||
              source === 'official' ||
              (!nameSource(source).neverSure &&
                this.#officialAgrees(query, wording, entry, source, (traits & SAME) !== 0))),
          loose: wording >= loose,
          declared: agrees,
        };
        if (before >= 0) out[before] = weighed;
        else {
          this.#row[entry] = row;
          this.#at[entry] = out.push(weighed) - 1;
        }
      }
    }
    this.#exact(facts, context, out, goesOn && cut);
    this.#preferFuller(out);
    if (this.profile.spoken === 'with-brands') this.#levelLonger(out);
    chooseAmong(out);
    return rank(out, this.coefficients, (first, together) => this.#trust(first, out, together, facts));
  }

  /** How likely the best candidate's name is right rather than nothing in the code set. */
  #trust(best: Weighed, out: readonly Weighed[], together: number, facts: ItemFacts): number {
    const name = best.source === 'official' ? -1 : (this.#officialName[best.entry] as number);
    const official = name < 0 ? -1 : this.#names.placeOf(name, best.query, best.wording);
    const { index, found, aligner, signs } = this;
    readSigns(best, out, together, { index, found, aligner, official }, signs);
    const trusted = chanceOf(signs, this.coefficients.trust);
    // A substance that no name has is not in the list, however similar the spelling; nor is a short word alone (`Kali`, `calci`).
    const { query } = best;
    const isOther =
      (this.profile.spoken !== 'with-brands' && hasOtherLetter(query)) ||
      (this.profile.spoken === 'as-a-set'
        ? query.strange > 0 || hasMore(signs)
        : isOtherWord(query) || takesForAnother(query, found.leftWritten[best.found] as number));
    if (isOther || best.other || this.#misreads(best)) return Math.min(trusted, OTHER_SUBSTANCE);
    if (best.source === 'word') return Math.min(trusted, ONE_WORD);
    // The trees were fitted on no rows that say an everyday name whole, or the official one without `không xác định`; those of supplies apart.
    const isSpoken =
      nameSource(best.source).said &&
      this.profile.spoken !== 'with-brands' &&
      ((found.traits[best.found] as number) & SAID) !== 0 &&
      aligner.otherAccents === 0;
    const spoken = isSpoken ? Math.max(trusted, SPOKEN * together) : trusted;
    const narrows = NEAR_THINGS.get(this.catalog.kind);
    // The row itself gives the code: it is of nothing that the code set lacks.
    if (narrows === undefined || best.declared || spoken <= OTHER_SUBSTANCE) return spoken;
    if (another(best, index, aligner, narrows) <= spoken || this.#isMisspelt(best, facts)) return spoken;
    return OTHER_SUBSTANCE;
  }

  /** Whether the row is the name of its best candidate and nothing else, misspelt. */
  #isMisspelt({ entry, source, name, wording }: Weighed, { texts }: ItemFacts): boolean {
    const { index, aligner } = this;
    const times: Times = (word, isBare) => {
      const [{ text, fold } = { text: '', fold: '' }] = wordsOf(word);
      const id = index.texts.id(text);
      if (!isBare) return id < 0 ? 0 : (aligner.times[id] as number);
      const any = index.folds.id(fold);
      return any < 0 ? 0 : (index.words.start[any + 1] as number) - (index.words.start[any] as number);
    };
    const written = texts[wording] ?? '';
    // Names of other sources are at hand as words alone.
    const names = source === 'official' ? this.profile.names(this.#entries.at(entry)) : [];
    if (names.some(({ text }) => isMisspelt(written, text, times))) return true;
    const words = Array.from(index.textIds.subarray(index.start[name], index.start[name + 1]), (id) =>
      index.texts.word(id),
    );
    return isMisspelt(written, words.join(' '), times);
  }

  /** Whether a trade name or a device of one word was found by a word that only resembles it: `Armado` is no `Armada`. */
  #misreads({ name, source, query }: Weighed): boolean {
    const { start, foldIds } = this.index;
    const from = start[name] as number;
    if (this.profile.spoken !== 'with-brands' || source !== 'everyday' || (start[name + 1] as number) > from + 1)
      return false;
    return !query.foldIds.subarray(0, query.count).includes(foldIds[from] as number);
  }

  /** Of two names that the row contains whole, one being a part of the other, the fuller one comes first. */
  #preferFuller(out: readonly Weighed[]): void {
    const { found, index } = this;
    let best: Weighed | undefined;
    for (const one of out) if (!one.conflict && (best === undefined || one.odds > best.odds)) best = one;
    if (best === undefined || best.whole || found.leftOfficial[best.found] !== 0) return;
    if (best.wording === 0 && found.leftWritten[best.found] === 0) return;
    const from = index.start[best.name] as number;
    const to = index.start[best.name + 1] as number;
    const words = index.foldIds.subarray(from, to);
    const query = this.#names.queries[0] as Query;
    const said = (name: number): number => found.coverageWritten[this.#names.placeOf(name, query, 0)] as number;
    // The best may be found by a part of a name that says more of the row than the fuller one does.
    const official = this.#officialName[best.entry] as number;
    const least = official < 0 ? 0 : said(official);
    for (const one of out) {
      if (one.name === best.name || one.conflict || found.leftOfficial[one.found] !== 0) continue;
      // Where how common a group is speaks too, it does not outweigh what the row says of the device.
      const lift =
        this.profile.spoken === 'with-brands' ? best.odds + FULLER - one.odds : best.nameOdds + FULLER - one.nameOdds;
      const start = index.start[one.name] as number;
      const end = index.start[one.name + 1] as number;
      if (lift <= 0 || lift > FULLER_WITHIN || end - start <= to - from) continue;
      const own = index.foldIds.subarray(start, end);
      if (!words.every((word) => own.includes(word)) || said(one.name) < least) continue;
      one.nameOdds += lift;
      one.odds += lift;
    }
  }

  /** Names that say all the row says and more (`stent động mạch` in `… chi`, `… vành phủ thuốc`) are equally near: which is meant, the evidence tells. */
  #levelLonger(out: readonly Weighed[]): void {
    const { found } = this;
    const goesOn = ({ found: place, conflict, query }: Weighed): boolean =>
      !conflict && query.count > 1 && found.leftWritten[place] === 0 && found.leftOfficial[place] !== 0;
    let best: Weighed | undefined;
    for (const one of out) if (best === undefined || one.odds > best.odds) best = one;
    if (best === undefined || !goesOn(best)) return;
    for (const one of out) {
      if (one.wording !== best.wording || !goesOn(one) || one.nameOdds >= best.nameOdds) continue;
      one.odds += best.nameOdds - one.nameOdds;
      one.nameOdds = best.nameOdds;
    }
  }

  /** What speaks for or against an entry beside the name, as the row is read by one wording; says why into `why`. */
  weigh(all: ItemFacts, number: number, context: ListContext, wording: number, why?: Said): Evidence {
    const facts = all.readings?.[wording] ?? all;
    const entry = this.#entries.at(number);
    let kept = this.#kept[number];
    if (kept === undefined && this.profile.keep) {
      kept = this.profile.keep(entry);
      this.#kept[number] = kept;
    }
    return this.profile.weigh(facts, entry, context, why, kept);
  }

  /** An official name to the letter wins: before names that only read the same, and for certain where no other name does. */
  #exact(facts: ItemFacts, context: ListContext, out: Weighed[], cut: boolean): void {
    const numbers = this.#exactNames.find(facts);
    if (numbers === undefined) return;
    for (const number of numbers) this.#need(number, facts, context, out);
    preferExact(out, numbers, facts, this.catalog, this.coefficients.none, cut);
  }

  /** Sees to it that an entry is among the candidates, by its official name. */
  #need(entry: number, facts: ItemFacts, context: ListContext, out: Weighed[]): void {
    const name = this.#officialName[entry] as number;
    const query = this.#names.queries[0];
    if (name < 0 || query === undefined || out.some((one) => one.entry === entry && one.source === 'official')) return;
    const place = this.#names.placeOf(name, query, 0);
    const evidence = this.weigh(facts, entry, context, 0);
    const nameOdds = this.found.odds[place] as number;
    const weighed: Weighed = {
      entry,
      name,
      source: 'official',
      found: place,
      wording: 0,
      query,
      nameOdds,
      among: (evidence.among ?? 0) + (evidence.common ?? 0),
      common: evidence.common ?? 0,
      odds: nameOdds + evidence.logOdds * this.coefficients.evidence,
      probability: 0,
      conflict: evidence.conflict,
      doubt: evidence.doubt === true,
      other: evidence.other === true,
      priced: (evidence.priced ?? 0) * this.coefficients.evidence,
      fits: evidence.fits,
      whole: !evidence.doubt,
      loose: false,
      declared: false,
    };
    const before = out.findIndex((one) => one.entry === entry);
    if (before >= 0) out[before] = { ...weighed, declared: (out[before] as Weighed).declared };
    else out.push(weighed);
  }

  /** Whether the code whose official name this is says more beside it, which makes it another thing: `Đo hoạt độ LDH` alone is that of no fluid. */
  #isOther(name: number, facts: ItemFacts, context: ListContext, wording: number): boolean {
    const { start, entries, sources } = this.index.owners;
    for (let owner = start[name] as number; owner < (start[name + 1] as number); owner++)
      if (sources[owner] === OFFICIAL && this.weigh(facts, entries[owner] as number, context, wording).other !== true)
        return false;
    return true;
  }

  /** Penalty in log-odds of a further name; larger when it is the official name of another code. */
  #furtherOdds(source: string, elsewhereOfficial: boolean): number {
    const furtherName = this.coefficients.furtherName * (nameSource(source).penalty ?? 1);
    return elsewhereOfficial && !PARITY.test(source) ? furtherName + ELSEWHERE : furtherName;
  }

  /** A further name counts a little more where the official name of its code is near too: it tells codes of one further name apart. */
  #officialNear(query: Query, wording: number, entry: number): number {
    const name = this.#officialName[entry] as number;
    if (name < 0) return 0;
    // The place comes first: adding it may replace the column arrays.
    const place = this.#names.placeOf(name, query, wording);
    const { coverageWritten, coverageOfficial } = this.found;
    return (coverageWritten[place] as number) + (coverageOfficial[place] as number) - 1;
  }

  /** Whether the official name of an entry has no number, no deciding word and no joined part that the written one lacks or contradicts. */
  #officialAgrees(query: Query, wording: number, entry: number, source: string, same: boolean): boolean {
    const name = this.#officialName[entry] as number;
    if (name < 0) return true;
    const traits = this.found.traits[this.#names.placeOf(name, query, wording)] as number;
    const byEdition = source.startsWith('edition:');
    // The row has exactly the name of the code in another edition: that decides, even if one of the two wordings says more.
    if (byEdition && same && (traits & CONFLICT) === 0) return !this.#names.senses?.narrows(wording, name);
    if ((traits & AGREES) === 0) return false;
    // A name of the code in another edition agrees, however much the wording has changed since.
    if (byEdition) return true;
    // A name that people confirmed may mean something else here.
    if (
      source.startsWith('memory') &&
      this.#nearerOfficial(this.#names.placeOf(name, query, wording), name, source === 'memory:own')
    )
      return false;
    this.aligner.begin(query);
    this.aligner.measure(name, this.#features);
    return !lacksPart(query, this.index, name, this.aligner);
  }

  /** Whether the official name of another code is nearer to the written name than the one that was measured at `place`. */
  #nearerOfficial(place: number, own: number, bySelf: boolean): boolean {
    const { names, odds, count } = this.found;
    const { isOfficial } = this.index;
    const near = odds[place] as number;
    const least = bySelf ? Math.max(near, this.coefficients.none + LIKELY) : near - CLEARLY;
    for (let at = 0; at < count; at++) {
      const name = names[at] as number;
      if (name !== own && isOfficial[name] === 1 && (odds[at] as number) > least) return true;
    }
    return false;
  }
}
