import { createHash } from 'node:crypto';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML text or as the value of a quoted attribute. Control characters, which HTML does not allow, become spaces. */
export function escapeHtml(text: string): string {
  return (
    text
      .replace(/[&<>"']/g, (char) => ENTITIES[char] as string)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not pass.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029]/g, ' ')
  );
}

/** Data as JSON that may stand inside `<script>`: nothing in it can end the element. */
export function jsonInHtml(data: unknown): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The source expression by which a Content-Security-Policy allows exactly this inline style or script. */
export function policyHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
