import type { Catalog } from '../../catalog/catalog';
import { chapterOf } from '../../catalog/chapter';

/** Chapters with their headings in the code set, where it has some: `02` → `02 NỘI KHOA`. */
export function chapterTitles(chapters: readonly string[], catalog: Catalog | undefined): string[] {
  const titles = new Map<string, string>();
  if (catalog?.kind === 'services' || catalog?.kind === 'icd10') {
    for (const { code, specialty, chapterName } of catalog) {
      const chapter = chapterOf(catalog.kind, code);
      const title = bareTitle(specialty ?? chapterName ?? '');
      if (chapter !== undefined && title !== '' && !titles.has(chapter)) titles.set(chapter, title);
    }
  }
  return chapters.map((chapter) => [chapter, titles.get(chapter)].filter(Boolean).join(' '));
}

/** A heading without its Roman number: the chapter's code stands beside it. */
export function bareTitle(title: string): string {
  return title.replace(/^[IVXL]+\.\s*/u, '');
}
