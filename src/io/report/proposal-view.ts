import type { Lang } from '../../messages/pair';
import { proposalTexts } from '../../messages/proposal-texts';
import { describeReason } from '../../messages/reasons';
import type { CountedText, NearCode, Proposal, Proposals } from '../../report/proposals';

/** Names and facilities written out in one cell; the rest is counted. */
const MOST_NAMES = 6;
const MOST_FACILITIES = 6;

/** The texts of a proposal as files and terminals show them. */
export interface ProposalView {
  /** Number in the file, from 1. */
  readonly number: number;
  readonly proposal: Proposal;
  readonly names: string;
  readonly nearest: string;
  readonly against: string;
  readonly said: string;
  readonly declared: string;
  readonly prices: string;
  readonly where: string;
}

/** Every proposal with its texts, in the order of the sheets: first what facilities state, then what nobody has decided; numbered through. */
export function proposalViews({ proposals, facilities }: Proposals, lang: Lang): ProposalView[] {
  const texts = proposalTexts(lang);
  const number = new Intl.NumberFormat(lang === 'vi' ? 'vi-VN' : 'en-US');
  const counted = ({ text, facilities: count }: CountedText) => `${text} (${texts.inFacilities(number.format(count))})`;
  const list = (all: readonly string[], most: number) =>
    (all.length <= most ? all : [...all.slice(0, most), texts.more(number.format(all.length - most))]).join('\n');
  const inOrder = (['no-equivalent', 'open', 'to-check'] as const).flatMap((basis) =>
    proposals.filter((one) => one.basis === basis),
  );
  return inOrder.map((proposal, at): ProposalView => {
    const { names, nearest, said, declared, prices } = proposal;
    const where = proposal.facilities.flatMap((place) => facilities[place] ?? []);
    return {
      number: at + 1,
      proposal,
      names: list(names.slice(1).map(counted), MOST_NAMES),
      nearest: nearest.length === 0 ? texts.nothingNear : nearest.map((near) => `${near.code} ${near.name}`).join('\n'),
      against: nearest.map((near) => `${near.code}: ${againstText(near, lang)}`).join('\n'),
      said: said.map(counted).join('\n'),
      declared: declared.map(counted).join('\n'),
      prices:
        prices === null
          ? ''
          : [...new Set([prices.least, prices.most])].map((price) => number.format(price)).join(' – '),
      where: list(
        where.map(({ code, name }) => (code ? `${code} ${name}` : name)),
        MOST_FACILITIES,
      ),
    };
  });
}

/** Why a near code does not fit, in words. */
export function againstText({ against }: NearCode, lang: Lang): string {
  if (against.length === 0) return proposalTexts(lang).notSure;
  return against.map((reason) => describeReason(reason, lang)).join('; ');
}
