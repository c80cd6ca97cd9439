import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const data = new URL('./', import.meta.url);

/** A YAML data file of this room, parsed. */
export const readYaml = (name: string): unknown => parse(readFileSync(new URL(name, data), 'utf8'));

/** A JSON data file of this room (fitted weights), parsed. */
export const readJson = (name: string): unknown => JSON.parse(readFileSync(new URL(name, data), 'utf8'));
