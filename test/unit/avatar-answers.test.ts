import * as v from 'valibot';
import { expect, it } from 'vitest';
import { avatar } from '../../utils/heygen/schema.ts';

const look = { id: 'look-1', name: 'Ada', status: 'completed', created_at: 1_750_000_000 };

it.each<[what: string, told: unknown, engines: readonly string[]]>([
  ['both', ['avatar_iv', 'avatar_v'], ['avatar_iv', 'avatar_v']],
  ['one that is not known', ['avatar_iv', 'avatar_vi'], ['avatar_iv']],
  ['one word', 'avatar_v', []],
  ['objects', [{ type: 'avatar_v' }], []],
  ['nothing', undefined, []],
  ['null', null, []],
])('a face is known whatever is told of its engines: %s', (_, told, engines) => {
  const parsed = v.parse(avatar, { ...look, supported_api_engines: told });
  expect(parsed).toMatchObject({ remoteId: 'look-1', status: 'completed', engines });
});

it('a face of which little is told is known', () => {
  expect(v.parse(avatar, { id: 'look-1', name: null, status: null, created_at: null })).toEqual({
    remoteId: 'look-1',
    name: '',
    engines: [],
    status: 'processing',
    previewUrl: null,
    createdAt: null,
    failureCode: null,
    failureMessage: null,
  });
});

it('a face that can be seen is learnt, where nothing else is said', () => {
  const seen = { ...look, status: null, preview_image_url: 'https://files.example/ada.jpg' };
  expect(v.parse(avatar, seen).status).toBe('completed');
});
