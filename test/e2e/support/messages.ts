import { resolve } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import type { GeneratedI18nStructure, i18n } from '#i18n';

/** The key of a message in utils/locales/en.yml. */
export type MessageKey = keyof GeneratedI18nStructure;

const messages = generateChromeMessages(
  await parseMessagesFile(resolve(import.meta.dirname, '../../../utils/locales/en.yml')),
);

// The product's own reading of messages, which knows of plurals and names; the browser's part of it is here.
Object.assign(globalThis, {
  chrome: {
    i18n: {
      getMessage: (name: string, substitutions: readonly string[] = []) =>
        raw(name).replace(/\$(\d)/gu, (_, nth) => substitutions[Number(nth) - 1] ?? ''),
    },
  },
});
const { createI18n } = await import('@wxt-dev/i18n');

/** What a person reads where the product says the message of this key, filled in as there. */
export const t: (typeof i18n)['t'] = createI18n<GeneratedI18nStructure>().t;

/**
 * A pattern for a message, whatever is filled in: for what a test can't know or doesn't care about.
 *
 * @param known what is filled in for some of its names
 */
export function like(
  key: MessageKey,
  known: Readonly<Record<string, string | number>> = {},
): RegExp {
  const forms = raw(key.replaceAll('.', '_')).split(' | ');
  const patterns = forms.map((form) =>
    literally(form).replace(/\\\$(\d)|\\\{(\w+)\\\}/gu, (_, nth?: string, name?: string) => {
      const value = known[nth ?? name ?? ''];
      return value === undefined ? '.+' : literally(String(value));
    }),
  );
  return new RegExp(patterns.join('|'), 'u');
}

const literally = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');

function raw(name: string): string {
  const text = messages[name]?.message;
  if (text === undefined) throw new Error(`No message is called ${name}.`);
  return text;
}
