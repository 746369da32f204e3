import type { Kind } from '../../catalog/kinds';
import type { Profile } from '../profile';
import { blood } from './blood';
import { drugs } from './drugs';
import { icd10 } from './icd10';
import { traditionalMedicines, yhctDiseases } from './plain';
import { services } from './services';
import { supplies } from './supplies';

/** How each kind is read. */
export const PROFILES: Readonly<Record<Kind, Profile>> = Object.freeze({
  drugs,
  'traditional-medicines': traditionalMedicines,
  services,
  supplies,
  icd10,
  'yhct-diseases': yhctDiseases,
  blood,
});
