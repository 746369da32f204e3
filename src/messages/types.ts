export type { Lang } from './pair';
