import { expect, it } from 'vitest';
import { speechBody } from '../../utils/heygen/speech-body.ts';

const voice = { id: 'v', name: 'Ada' };

it.each<[script: string, said: object]>([
  ['Hello there', { text: 'Hello there' }],
  ['Salt & pepper, a < b', { text: 'Salt & pepper, a < b' }],
  [
    'One <break time="0.5s"/> two',
    { text: '<speak>One <break time="0.5s"/> two</speak>', input_type: 'ssml' },
  ],
  [
    "Salt & pepper <BREAK time='1s'> a < b > c",
    {
      text: '<speak>Salt &amp; pepper <break time="1s"/> a &lt; b &gt; c</speak>',
      input_type: 'ssml',
    },
  ],
  [
    'One <break strength="weak"/> two',
    { text: '<speak>One <break time="0s"/> two</speak>', input_type: 'ssml' },
  ],
])('%s is sent so that its pauses count', (script, said) => {
  expect(speechBody(script, voice)).toEqual({ ...said, voice_id: 'v' });
});

it('what is too long in markup is sent without its pauses', () => {
  const script = `${'&'.repeat(4900)} <break time="0.5s"/> end`;
  expect(speechBody(script, voice)).toEqual({
    text: `${'&'.repeat(4900)}   end`,
    voice_id: 'v',
  });
});

it('says how the voice is to speak, and nothing else', () => {
  const settings = { speed: 1.2, pitch: 3, volume: 1, locale: '' };
  expect(speechBody('Hello', voice, settings)).toEqual({
    text: 'Hello',
    voice_id: 'v',
    speed: 1.2,
  });
});
