import { PGlite } from '@electric-sql/pglite';
import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import MiniSearch from 'minisearch';
import { buildIndex } from '../../src/knowledge/index/build-index.ts';
import { search } from '../../src/knowledge/search/search.ts';
import { splitWords } from '../../src/knowledge/text/split-words.ts';
import { stemWord } from '../../src/knowledge/text/stem-word.ts';
import { STOP_WORDS } from '../../src/knowledge/text/stop-words.ts';
import type { Entry } from '../../src/model/entry.ts';

/** A search engine under measurement: building gives a function from a text to the ids of the ten best entries. */
export type Engine = {
  readonly name: string;
  build(entries: readonly Entry[]): Promise<(text: string) => Promise<string[]>>;
};

const LIMIT = 10;

const vouch: Engine = {
  name: 'vouch',
  build: async (entries) => {
    const index = buildIndex(entries);
    return async (text) =>
      search(index, text, { limit: LIMIT, audience: 'public' }).map(({ entry }) => entry.id);
  },
};

const documents = (entries: readonly Entry[]) =>
  entries.map(({ id, title, question, text, section }) => ({
    id,
    title: question ?? title,
    text,
    section: section ?? '',
  }));

/** With the same stems, stop words and field weights as ours: its best form. */
const miniSearch: Engine = {
  name: 'MiniSearch',
  build: async (entries) => {
    const engine = new MiniSearch({
      fields: ['title', 'text', 'section'],
      tokenize: splitWords,
      processTerm: (term) => (STOP_WORDS.has(term) ? null : stemWord(term)),
      searchOptions: { boost: { title: 2 } },
    });
    engine.addAll(documents(entries));
    return async (text) =>
      engine
        .search(text)
        .slice(0, LIMIT)
        .map(({ id }) => String(id));
  },
};

const orama: Engine = {
  name: 'Orama',
  build: async (entries) => {
    const database = create({
      schema: { id: 'string', title: 'string', text: 'string', section: 'string' },
      components: { tokenizer: { stemming: true, language: 'english' } },
    });
    await insertMultiple(database, documents(entries), 1000);
    return async (term) => {
      const { hits } = await searchOrama(database, {
        term,
        limit: LIMIT,
        properties: ['title', 'text', 'section'],
        boost: { title: 2 },
      });
      return hits.map(({ document }) => String(document.id));
    };
  },
};

/** PostgreSQL full text with any word of the question enough, ranked by ts_rank; AND-ed it finds next to nothing. */
const postgres: Engine = {
  name: 'PostgreSQL full text',
  build: async (entries) => {
    const database = await PGlite.create();
    await database.exec('create table entry (id text primary key, words tsvector not null)');
    const rows = documents(entries);
    for (let from = 0; from < rows.length; from += 500) {
      const batch = rows.slice(from, from + 500);
      await database.query(
        `insert into entry select id, setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', body), 'C')
         from json_to_recordset($1) as r(id text, title text, body text)`,
        [
          JSON.stringify(
            batch.map(({ id, title, text, section }) => ({ id, title, body: `${text} ${section}` })),
          ),
        ],
      );
    }
    await database.exec('create index on entry using gin (words); analyze entry');
    return async (text) => {
      const { rows: found } = await database.query<{ id: string }>(
        `with asked as (select replace(plainto_tsquery('english', $1)::text, '&', '|')::tsquery as query)
         select id from entry, asked where words @@ query order by ts_rank(words, query) desc limit ${LIMIT}`,
        [text],
      );
      return found.map(({ id }) => id);
    };
  },
};

export const ENGINES: readonly Engine[] = [vouch, miniSearch, orama, postgres];
