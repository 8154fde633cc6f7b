import { type Answer, page } from '../http/answer.ts';
import { invalid } from '../http/api-error.ts';
import { type Call, limitOf, onlyKnownQuery } from '../http/call.ts';
import { pageOf } from '../http/paging.ts';
import type { World } from '../world.ts';

export function listGlossaries({ query }: Call, world: World): Answer {
  onlyKnownQuery(query, ['limit', 'token']);
  const limit = limitOf(query, 20, 100);
  const { items, nextToken } = pageOf(world.glossaries, ({ id }) => id, limit, query.get('token'));
  return page(
    items.map(({ id, name }) => ({ brand_glossary_id: id, name })),
    nextToken,
  );
}

/** @throws ApiError 400 for one the account doesn't have */
export function checkGlossary(id: string, world: World): void {
  if (world.glossaries.some((glossary) => glossary.id === id)) return;
  throw invalid('brand_glossary_id', `No brand glossary with the id "${id}".`);
}
