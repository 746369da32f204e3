/** The measures are the library's own: `dmdc bench` gives users the same. */
export { type Measures, type Miss, measure, percent, type Share, type TruthRow } from '../src/report/accuracy';
