import { ingredientNames } from '../../text/ingredients';
import { NO_EVIDENCE, type Profile } from '../profile';

/** Drugs: by active ingredients. The code stands for ingredients, not for a product. */
export const drugs: Profile = {
  family: 'general',
  names: (entry) => [
    { text: ingredientNames(entry.name).join(' + '), source: 'official' },
    ...(entry.aliases ?? []).map(({ name, source }) => ({ text: ingredientNames(name).join(' + '), source })),
  ],
  facts(item) {
    const texts = item.ingredient
      ? [ingredientNames(item.ingredient).join(' + ')]
      : [ingredientNames(item.localName).join(' + ')];
    return { item, texts, bracket: [], priceName: [] };
  },
  weigh: () => NO_EVIDENCE,
  differences: ['name'],
};
