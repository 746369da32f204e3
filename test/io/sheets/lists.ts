import { expect } from 'vitest';
import { DmdcError } from '../../../src/errors';
import type { FacilityCatalog } from '../../../src/list/facility-list';

export const HEADER = ['Mã dịch vụ BV', 'Tên dịch vụ', 'Đơn giá'];

export function issues(catalog: FacilityCatalog, code: string) {
  return catalog.issues.filter((issue) => issue.code === code);
}

export function errorOf(read: () => unknown): DmdcError {
  try {
    read();
  } catch (error) {
    expect(error).toBeInstanceOf(DmdcError);
    return error as DmdcError;
  }
  throw new Error('nothing was thrown');
}
