import { describe, expect, test } from 'vitest';
import {
  isIdentifier,
  isInstruction,
  isInterrogative,
  isNotForUs,
  isPlaceholder,
} from '../../../src/parsers/questionnaires/layout/question-text.ts';

describe('not for the supplier', () => {
  test.each([
    'For internal use only – do not complete',
    'DO NOT FILL IN THIS SHEET',
    'Reviewer use only',
    'Please leave this section blank',
    'Do not edit',
  ])('%s', (text) => {
    expect(isNotForUs(text)).toBe(true);
  });

  test.each([
    'Users do not use shared accounts.',
    'Do you ensure that staff do not use personal e-mail?',
    'Describe how customer use of API keys is logged.',
    'Employees do not write down passwords.',
  ])('but: %s', (text) => {
    expect(isNotForUs(text)).toBe(false);
  });
});

test.each([
  'Is data encrypted?',
  '1.2 Describe your backups',
  'Please provide your SOC 2 report.',
  'Welche Daten werden gespeichert?',
  'Les données sont-elles chiffrées ?',
  '数据中心位于哪个地区？',
  'If yes, how often',
])('asks: %s', (text) => {
  expect(isInterrogative(text)).toBe(true);
});

test.each([
  'Instructions for vendors',
  'Please complete all sections below.',
  'This questionnaire covers our services.',
  'Total',
])('is about the form: %s', (text) => {
  expect(isInstruction(text)).toBe(true);
});

test.each([
  'Is this questionnaire signed?',
  'Please describe the process.',
  'Access is reviewed every year.',
])('is not about the form: %s', (text) => {
  expect(isInstruction(text)).toBe(false);
});

test.each(['1', '12.', '3.1.4', 'A.9.2', 'GNRL-01', 'IAM-02.1', 'A&A-01.1', 'Q7', 'iv', 'a)', 'Question 3'])(
  'numbers: %s',
  (text) => {
    expect(isIdentifier(text)).toBe(true);
  },
);

test.each(['Response 2024', 'Yes', 'Access', 'SOC 2 Type 2', 'We have 3'])('does not number: %s', (text) => {
  expect(isIdentifier(text)).toBe(false);
});

test.each(['', '____', 'Please select', '<response>', 'Choose an item.', '[Your answer here]', 'TBD'])(
  'is empty in effect: %j',
  (text) => {
    expect(isPlaceholder(text)).toBe(true);
  },
);

test.each(['Yes', 'N/A', 'None', 'No comment', '0', 'Select staff have access to it and nobody else does'])(
  'is an answer: %j',
  (text) => {
    expect(isPlaceholder(text)).toBe(false);
  },
);
