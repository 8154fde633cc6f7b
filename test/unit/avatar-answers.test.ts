import * as v from 'valibot';
import { expect, it } from 'vitest';
import { avatar } from '../../utils/heygen/schema.ts';

const look = { id: 'look-1', name: 'Ada', status: 'completed', group_id: 'group-1' };

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
  expect(v.parse(avatar, { id: 'look-1', name: null, status: null, group_id: null })).toEqual({
    remoteId: 'look-1',
    groupId: null,
    name: '',
    engines: [],
    status: 'processing',
    previewUrl: null,
    failureCode: null,
    failureMessage: null,
  });
});

it('a face that can be seen is learnt, where nothing else is said', () => {
  const seen = { ...look, status: null, preview_image_url: 'https://files.example/ada.jpg' };
  expect(v.parse(avatar, seen).status).toBe('completed');
});

it.each<[what: string, told: object, why: readonly (string | null)[]]>([
  ['both', { code: 'no_face', message: 'No face was found.' }, ['no_face', 'No face was found.']],
  ['a code alone', { code: 'no_face' }, ['no_face', null]],
  ['nothing of it', {}, [null, null]],
])('a face that failed says why: %s', (_, error, [failureCode, failureMessage]) => {
  const failed = { status: 'failed', failureCode, failureMessage };
  expect(v.parse(avatar, { ...look, status: 'failed', error })).toMatchObject(failed);
  expect(v.parse(avatar, { ...look, status: null, error })).toMatchObject(failed);
});
