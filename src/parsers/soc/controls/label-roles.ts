import type { Paragraph } from '../paragraph.ts';
import { type Column, type Role, rolesOfColumns } from './column-roles.ts';
import { passageOf } from './places.ts';

/** Roles that labels play, by the label's text in small letters. */
export type LabelRoles = ReadonlyMap<string, Role>;

const LABEL = /^([^:]{1,40}?)\s*:\s*(\S.*)$/su;

/** Fewer than this many times, a label is a word with a colon behind it. */
const OFTEN = 3;

/**
 * Roles of the labels that a report repeats in its text ("Done: Compared …", "Verdict: clean"): the values under one
 * label are read as a column is, so that labels in words of their own are known by what stands behind them.
 */
export function rolesOfLabels(paragraphs: readonly Paragraph[]): LabelRoles {
  const pairs = paragraphs.flatMap((paragraph): (readonly [string, string])[] => {
    const match = paragraph.cell ? null : LABEL.exec(passageOf(paragraph).text);
    return match ? [[match[1] ?? '', match[2] ?? '']] : [];
  });
  const columns = columnsOf(pairs).filter(({ cells }) => cells.length >= OFTEN);
  const roles = rolesOfColumns(columns);
  const tested = roles.includes('test') || roles.includes('result');
  return new Map(
    tested ? columns.map(({ title }, index) => [foldLabel(title), roles[index] ?? 'other']) : [],
  );
}

/** Titles with their values as columns, in the order in which the titles first stand. */
export function columnsOf(pairs: readonly (readonly [string, string])[]): Column[] {
  const cells = Map.groupBy(pairs, ([title]) => foldLabel(title));
  return [...cells.values()].map((group) => ({
    title: group[0]?.[0] ?? '',
    cells: group.map(([, value]) => value),
  }));
}

/** One label is another when they differ in case and space only. */
export function foldLabel(label: string): string {
  return label.toLowerCase().replace(/\s+/g, ' ').trim();
}
