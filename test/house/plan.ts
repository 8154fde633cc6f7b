/** What the files of one room may import; a file outside of these is a stranger in the house. */
export interface Room {
  /** Its files: a folder and all below it, or one file. */
  readonly files: string;
  /** Rooms it may use. */
  readonly uses: readonly string[];
  /** Rooms of which it may take types alone. */
  readonly types?: readonly string[];
  /** Packages it may use. */
  readonly packages: readonly string[];
}

const PREACT = ['preact', 'preact/hooks', '#i18n'];
/** What pages may use of what lies below them: nothing that acts, and nothing that talks to HeyGen. */
const BELOW_PAGES = ['core', 'store', 'media', 'explain', 'messages', 'own', 'sites'];
const SHARED = ['parts', 'hooks', ...BELOW_PAGES];

/**
 * The rooms from the ground up: each uses those above it in this table, never those below it. `.oxlintrc.json` says
 * the same where a line is typed, with the reason.
 */
export const PLAN: Readonly<Record<string, Room>> = {
  core: { files: 'utils/core', uses: [], packages: ['valibot'] },
  concurrency: { files: 'utils/concurrency.ts', uses: [], packages: [] },
  explain: { files: 'utils/explain.ts', uses: ['core'], packages: ['#i18n'] },
  messages: { files: 'utils/messages.ts', uses: ['core'], packages: [] },
  heygen: { files: 'utils/heygen', uses: ['core'], packages: ['valibot'] },
  store: {
    files: 'utils/store',
    uses: ['core'],
    packages: ['idb', 'valibot', 'wxt/browser'],
  },
  // The keys themselves: no page may import it.
  secrets: {
    files: 'utils/store/secrets.ts',
    uses: ['store', 'core'],
    packages: ['valibot'],
  },
  // The browser only for the microphone, which can't be had in a popup.
  media: {
    files: 'utils/media',
    uses: ['core', 'concurrency'],
    packages: ['wxt/browser', 'fflate'],
  },
  // Sent into web pages as it stands: what it imported would not be there.
  page: { files: 'utils/page', uses: [], types: ['core'], packages: [] },
  own: { files: 'utils/own-', uses: ['core', 'store', 'media'], packages: [] },
  sites: {
    files: 'utils/sites.ts',
    uses: ['core', 'store', 'messages'],
    packages: [],
  },
  account: { files: 'utils/worker/account.ts', uses: ['core', 'store', 'secrets'], packages: [] },
  client: {
    files: 'utils/worker/heygen.ts',
    uses: ['account', 'core', 'heygen', 'store', 'secrets', 'messages'],
    packages: [],
  },
  worker: {
    files: 'utils/worker',
    uses: [
      'account',
      'client',
      'core',
      'store',
      'secrets',
      'media',
      'page',
      'concurrency',
      'explain',
      'messages',
      'sites',
    ],
    types: ['heygen'],
    packages: ['valibot', 'wxt/browser', '#i18n'],
  },
  parts: { files: 'components/parts', uses: ['hooks', ...BELOW_PAGES], packages: PREACT },
  hooks: { files: 'components/hooks', uses: BELOW_PAGES, packages: PREACT },
  composer: { files: 'components/composer', uses: SHARED, packages: PREACT },
  faces: { files: 'components/faces', uses: SHARED, packages: PREACT },
  list: { files: 'components/list', uses: SHARED, packages: PREACT },
  picker: { files: 'components/picker', uses: SHARED, packages: PREACT },
  options: { files: 'components/options', uses: SHARED, packages: PREACT },
  table: { files: 'components/table', uses: SHARED, packages: PREACT },
  library: { files: 'components/library', uses: SHARED, packages: PREACT },
  welcome: { files: 'components/welcome', uses: SHARED, packages: PREACT },
  player: { files: 'components/player', uses: SHARED, packages: PREACT },
  popup: {
    files: 'components/popup',
    uses: ['composer', 'faces', 'list', 'picker', ...SHARED],
    packages: PREACT,
  },
  doors: {
    files: 'entrypoints',
    uses: [
      'library',
      'options',
      'player',
      'popup',
      'table',
      'welcome',
      'parts',
      'store',
      'media',
      'worker',
    ],
    packages: ['wxt/browser', 'wxt/utils/define-background', 'wxt/utils/define-unlisted-script'],
  },
};

/** The room a file is in: of those that hold it, the one that is named most exactly. */
export function roomOf(path: string): string | undefined {
  return Object.entries(PLAN)
    .filter(([, { files }]) => isIn(path, files))
    .sort(([, a], [, b]) => b.files.length - a.files.length)
    .at(0)?.[0];
}

const isIn = (path: string, files: string): boolean =>
  path === files || path.startsWith(files.endsWith('-') ? files : `${files}/`);
