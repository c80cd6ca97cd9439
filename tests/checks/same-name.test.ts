import { expect, test } from 'vitest';
import { isSameName } from '../../src/checks/same-name.ts';

test.each([
  ['Brightloom, Inc.', 'Brightloom', true],
  ['Brightloom Inc', 'BRIGHTLOOM, INC.', true],
  ['Amazon Web Services, Inc. (AWS)', 'Amazon Web Services', true],
  ['Amazon Web Services, Inc. (AWS)', 'AWS', true],
  ['Hexarack Hosting B.V.', 'Hexarack Hosting', true],
  ['The Company Store, LLC', 'Store', true],
  ['The Company', 'The Company, Inc.', true],
  ['Brightloom', 'Bright', false],
  ['Lightbrook', 'Brook', false],
  ['Harbor Lane, Inc.', 'Cloudmoor, Inc.', false],
  ['Inc.', 'Cloudmoor, Inc.', false],
  ['', 'Cloudmoor', false],
])('%s and %s: %s', (one, other, same) => {
  expect(isSameName(one, other)).toBe(same);
  expect(isSameName(other, one)).toBe(same);
});
