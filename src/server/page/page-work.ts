import type { PageTexts } from '../../messages/server/review-page';
import type { Me } from '../review/contract';
import type { Notice } from './notice';

/** What one part of the page needs of the page's work. */
export interface PageWork {
  readonly me: Me;
  readonly texts: PageTexts;
  /** Decisions that are under way. */
  readonly outbox: { empty(): Promise<void> };
  readonly changed: () => void;
  reload(): Promise<void>;
  tell(notice: Notice): void;
}
