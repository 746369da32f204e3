import { readFileSync } from 'node:fs';

/** What a page is made of. */
export interface PageAssets {
  readonly script: string;
  readonly style: string;
}

/** The review page's script and style, as the build puts them beside the program. */
export function reviewPageAssets(): PageAssets {
  const read = (name: string) => readFileSync(new URL(`./${name}`, import.meta.url), 'utf8');
  return { script: read('review-page.js'), style: read('review-page.css') };
}

/** The document of the review page: a frame that the script fills. It holds nothing that is secret. */
export function pageDocument(lang: string, title: string): string {
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/page.css">
<script type="module" src="/page.js"></script>
</head>
<body></body>
</html>
`;
}

/** The page's sign in a tab. */
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0f5c58"/><path d="M9 17l5 5 9-11" fill="none" stroke="#fff" stroke-width="3.4" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
