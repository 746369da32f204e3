import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import type { ClaimsChecks } from '../../src/claims/checks';
import { type CheckClaimsOptions, checkClaims } from '../../src/jobs/check-claims';

/** A folder for the claims files of one test file, and what checks them; removed at the end. */
export function claimsFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'dmdc-claims-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let files = 0;
  const file = (content: string | Uint8Array, name = `${++files}.xml`): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const check = (content: string | Uint8Array, options: CheckClaimsOptions = {}): ClaimsChecks =>
    checkClaims([file(content)], { catalogsDir: null, ...options });
  return { folder, file, check };
}

/** The one facility that the files are of. */
export function only(checks: ClaimsChecks): ClaimsChecks['facilities'][number] {
  expect(checks.facilities).toHaveLength(1);
  return checks.facilities[0]!;
}
