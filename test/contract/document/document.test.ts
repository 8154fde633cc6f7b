import { expect, it } from 'vitest';
import { documentOf } from './document.ts';

it('docs/contract.md tells what the table tells', async () => {
  await expect(documentOf()).toMatchFileSnapshot('../../../docs/contract.md');
});
