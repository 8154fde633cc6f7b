// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { asksForSheet } from '../../components/parts/shortcuts/shortcuts.tsx';

const press = (target: Element, more: KeyboardEventInit = {}) => {
  document.body.replaceChildren(target);
  let asked: boolean | undefined;
  const hear = (event: KeyboardEvent) => {
    asked = asksForSheet(event);
  };
  document.addEventListener('keydown', hear, { once: true });
  target.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true, ...more }));
  return asked;
};

function element(html: string): Element {
  const box = document.createElement('div');
  box.innerHTML = html;
  return box.firstElementChild ?? box;
}

it.each([
  '<button>Play</button>',
  '<a href="/">All videos</a>',
  '<p>Words</p>',
  '<input type="checkbox">',
  '<input type="radio">',
])('a question mark on %s asks for the list of keys', (html) => {
  expect(press(element(html))).toBe(true);
});

it.each([
  '<textarea></textarea>',
  '<input>',
  '<input type="password">',
  '<select></select>',
  '<div contenteditable></div>',
])('a question mark in %s is written', (html) => {
  expect(press(element(html))).toBe(false);
});

it.each([
  { key: '/' },
  { ctrlKey: true },
  { metaKey: true },
  { altKey: true },
  { isComposing: true },
])('nothing else asks for it: %o', (more) => {
  expect(press(element('<button>Play</button>'), more)).toBe(false);
});
