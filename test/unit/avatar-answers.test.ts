import * as v from 'valibot';
import { expect, it } from 'vitest';
import { avatar } from '../../utils/heygen/schema.ts';

const shown = { preview_image_url: 'https://files.example/ada.jpg' };
const look = { id: 'look-1', name: 'Ada', status: 'completed', group_id: 'group-1', ...shown };

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
  expect(v.parse(avatar, { ...look, status: null }).status).toBe('completed');
});

it.each<[what: string, told: object, status: string]>([
  ['with its picture', { image_width: 480, image_height: 600 }, 'completed'],
  ['with a picture of which no size is told', { image_width: null }, 'completed'],
  ['with a picture whose size is no number', { image_width: '480' }, 'completed'],
  [
    'with a picture that lies where no page may look',
    { preview_image_url: 'http://x' },
    'completed',
  ],
  ['without a picture', { preview_image_url: null }, 'unpictured'],
  ['with an address that is empty', { preview_image_url: '' }, 'unpictured'],
  ['with a picture of no width', { image_width: 0, image_height: 600 }, 'unpictured'],
  ['with a picture of no height', { image_width: 480, image_height: 0 }, 'unpictured'],
])('a face that HeyGen is done with speaks once its picture is there: %s', (_, told, status) => {
  expect(v.parse(avatar, { ...look, ...told }).status).toBe(status);
  const untold = status === 'completed' ? status : 'processing';
  expect(v.parse(avatar, { ...look, ...told, status: null }).status).toBe(untold);
});

it.each(['pending_consent', 'failed', 'processing', 'never_heard_of'])(
  'a face is %s whatever of its picture is there',
  (status) => {
    expect(v.parse(avatar, { ...look, status }).status).toBe(status);
    expect(v.parse(avatar, { ...look, status, preview_image_url: null }).status).toBe(status);
  },
);

it.each<[what: string, told: object, why: readonly (string | null)[]]>([
  ['both', { code: 'no_face', message: 'No face was found.' }, ['no_face', 'No face was found.']],
  ['a code alone', { code: 'no_face' }, ['no_face', null]],
  ['nothing of it', {}, [null, null]],
])('a face that failed says why: %s', (_, error, [failureCode, failureMessage]) => {
  const failed = { status: 'failed', failureCode, failureMessage };
  expect(v.parse(avatar, { ...look, status: 'failed', error })).toMatchObject(failed);
  expect(v.parse(avatar, { ...look, status: null, error })).toMatchObject(failed);
});
