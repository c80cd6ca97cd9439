import { expect, test } from 'vitest';
import { findContents } from '../../../src/parsers/soc/find-contents.ts';
import { documentOf } from './document-of.ts';

const LIST = [
  'Part A: Statement of the directors 3',
  'Part B: What the auditor says 5',
  'Part C: The platform 9',
];

test.each<[string, readonly string[], number]>([
  ['a customary title', ['# Table of contents', ...LIST], 3],
  ['a title of its own', ['# Where to find what', ...LIST], 3],
  ['pages that do not ascend', ['# Offices', 'Leeds and York 12', 'Bath 7', 'Hull and Goole 3'], 0],
  [
    'a page that mostly tells something else',
    [
      '# Our year',
      ...LIST,
      'Harbour was founded by two brothers.',
      'It now employs people in four towns.',
      'Its platform counts containers.',
    ],
    0,
  ],
])('reads the list of contents under %s', (_, page, entries) => {
  const document = documentOf([['# SOC 2 report of Harbour'], page, ['# Part A', 'We confirm.']]);
  expect(findContents(document).entries).toHaveLength(entries);
});
