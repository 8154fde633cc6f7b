const TARGET =
  /<?(?:[a-z][a-z+.-]*:|\/|#|www\.|\.{1,2}\/|[\w-]+\.[\w/-])[^()\s]*(?:\([^()\s]*\)[^()\s]*)*>?/u
    .source;
const TITLE = /(?:\s+(?:"[^"]*"|'[^']*'))?/u.source;
/** `[text](address)`, or with `!` before it a picture. */
const LINK = new RegExp(
  String.raw`!?\[((?:[^[\]]|\[[^[\]]*\])*)\]\(\s*${TARGET}${TITLE}\s*\)`,
  'giu',
);
/** As a chat tool writes it: `<address|text>`. */
const NAMED_ADDRESS = /<(?:https?|mailto|tel):[^|<>\s]+\|([^<>]+)>/giu;
const ADDRESS_IN_BRACKETS = /<((?:https?:\/\/|mailto:)[^<>\s]+)>/giu;
const MAIL = /\bmailto:(?=\S+@)/giu;

/** A host in Latin letters ends where others begin: some scripts put no space there. */
const HOST =
  /(?:(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}|[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)*)/u
    .source;
/** What ends a sentence does not end an address. */
const REST = /[/?#](?:[\p{L}\p{M}\p{N}\-._~:/?#@!$&'()+,;=%]*[\p{L}\p{M}\p{N}\-_~/#@$&+=%)])?/u
  .source;
const ADDRESS = new RegExp(
  String.raw`\bhttps?:\/\/(?:[^\s/@<>]*@)?(?:www\.)?(${HOST})(?::\d+)?(${REST})?`,
  'giu',
);
/** Said like this it is prose, but for what follows the host. */
const WITHOUT_SCHEME = new RegExp(String.raw`(?<![/\w.@])(www\.${HOST})(${REST})`, 'giu');

/** Links are their texts, and addresses their hosts. */
export const withoutLinks = (line: string): string =>
  line
    .replace(LINK, '$1')
    .replace(NAMED_ADDRESS, '$1')
    .replace(ADDRESS_IN_BRACKETS, '$1')
    .replace(MAIL, '')
    .replace(ADDRESS, hostOf)
    .replace(WITHOUT_SCHEME, hostOf);

/** A parenthesis that the address does not open is the sentence's. */
function hostOf(_: string, host: string, rest = ''): string {
  let open = 0;
  for (const [index, sign] of [...rest].entries()) {
    if (sign === '(') open += 1;
    else if (sign === ')') open -= 1;
    if (open < 0) return host + [...rest].slice(index).join('');
  }
  return host;
}
