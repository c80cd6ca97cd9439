import { expect, test } from 'vitest';
import { findRates } from '../../../src/knowledge/verdict/find-durations.ts';
import { meetsLimit } from '../../../src/knowledge/verdict/meet-limit.ts';

const HOURS_OF_A_YEAR = 8760;

test.each([
  ['annually', 1],
  ['semi-annually', 2],
  ['twice a year', 2],
  ['every six months', 2],
  ['every quarter', 4],
  ['3 times per year', 3],
  ['every other week', 26],
  ['every two years', 0.5],
])('%s is %d times a year', (text, times) => {
  expect(findRates(text).map((hours) => Math.round((HOURS_OF_A_YEAR / hours) * 10) / 10)).toEqual([
    expect.closeTo(times, 0),
  ]);
});

test.each([
  ['fixed within 30 days?', 'fixed within 14 days', 'met'],
  ['fixed within 14 days?', 'fixed within 30 days', 'missed'],
  ['critical flaws fixed within 5 days?', 'Critical 72 hours, high 14 days, medium 60 days', 'met'],
  ['kept for at least 12 months?', 'kept for 12 months', 'met'],
  ['kept for more than 12 months?', 'kept for 12 months', 'missed'],
  ['kept for more than 12 months?', 'kept for more than 12 months', 'met'],
  ['kept for more than 12 months?', 'kept for 18 months', 'met'],
  ['kept for at least 90 days?', 'kept for up to 365 days', 'other'],
  ['told within 72 hours?', 'told after 24 hours or more', 'other'],
  ['kept for more than 12 months?', 'kept for at most 24 months', 'other'],
  ['kept for more than 12 months?', 'kept for at most 6 months', 'missed'],
  ['kept for 12 months?', 'kept for 12 months', 'met'],
  ['kept for 30 days?', 'kept for 90 days', 'other'],
  ['a recovery time of 4 hours or less?', 'a recovery time of 8 hours', 'missed'],
  ['any breach in the last three years?', 'told within 72 hours', null],
  ['reviewed annually?', 'reviewed quarterly', 'met'],
  ['reviewed at least every six months?', 'reviewed once a year', 'missed'],
  ['reviewed every month?', 'staff monthly, contractors yearly', 'other'],
  ['reviewed annually?', 'reviewed', null],
  ['at least 14 characters?', 'at least 10 characters', 'missed'],
  ['at least 8 characters?', 'at least 10 characters', 'met'],
  ['after 5 or fewer failed attempts?', 'after 10 failed attempts', 'missed'],
  ['reviewed by at least two engineers?', 'reviewed by one engineer or more', 'missed'],
  ['at least 99.5 % available?', '99.9 % in 2025', 'met'],
  ['AES-256?', 'AES-128', 'missed'],
  ['AES-192?', 'at least AES-128, and AES-256 for backups', 'other'],
  ['at least AES-128?', 'AES-256', 'met'],
  ['at least 3072 bits for RSA?', 'RSA keys have 2048 bits', 'missed'],
  ['at least TLS 1.2?', 'TLS 1.2 or higher', 'met'],
  ['at least TLS 1.2?', 'TLS 1.0 and above', 'missed'],
  ['is TLS 1.0 accepted?', 'TLS 1.2 or higher', 'missed'],
  ['is TLS 1.3 required?', 'TLS 1.2 or higher', 'missed'],
  ['is TLS 1.3 supported?', 'TLS 1.2 or higher', null],
  ['is TLS 1.2 supported?', 'TLS 1.2 and 1.3', null],
  ['ISO 27701 certified?', 'ISO 27001 certified', null],
  ['a SOC 2 report?', 'a SOC 1 report', null],
  ['can one customer see it?', '31 customers agreed', null],
  ['a four-eyes principle?', 'two eyes', null],
])('%s / %s → %s', (question, statement, met) => {
  expect(meetsLimit(question, statement)).toBe(met);
});
