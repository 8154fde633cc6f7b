import { i18n } from '#i18n';
import type { KeyRow } from './key-rows.tsx';

/** The pages that have keys of their own. */
export type PageName = 'popup' | 'options' | 'player' | 'table' | 'welcome' | 'library';

/** @param isMac whether the keyboard has a command key in the place of Ctrl. */
export function keysOf(page: PageName, isMac: boolean): readonly KeyRow[] {
  const control = isMac ? '⌘' : 'Ctrl';
  const sheet = { keys: i18n.t('shortcuts.sheetKeys'), does: i18n.t('shortcuts.sheet') };
  const back = i18n.t('shortcuts.backKeys');
  switch (page) {
    case 'popup':
      return [
        { keys: i18n.t('shortcuts.createKeys', { control }), does: i18n.t('shortcuts.create') },
        { keys: i18n.t('shortcuts.pasteKeys', { control }), does: i18n.t('shortcuts.paste') },
        { keys: back, does: i18n.t('shortcuts.back') },
        sheet,
      ];
    case 'player':
      return [
        { keys: `${i18n.t('shortcuts.playKeys')} K`, does: i18n.t('shortcuts.play') },
        { keys: `${i18n.t('shortcuts.seekKeys')} J L`, does: i18n.t('shortcuts.seek') },
        { keys: '0', does: i18n.t('player.keys.start') },
        { keys: '[', does: i18n.t('player.keys.previous') },
        { keys: ']', does: i18n.t('player.keys.next') },
        { keys: 'C', does: i18n.t('player.keys.captions') },
        { keys: '< >', does: i18n.t('player.keys.speed') },
        { keys: 'S', does: i18n.t('player.keys.share') },
        { keys: 'D', does: i18n.t('player.keys.download') },
        { keys: 'E', does: i18n.t('player.keys.edit') },
        { keys: 'V', does: i18n.t('player.keys.voice') },
        { keys: i18n.t('player.keys.deleteKeys'), does: i18n.t('player.keys.delete') },
        { keys: i18n.t('player.keys.backKeys'), does: i18n.t('player.keys.back') },
        sheet,
      ];
    case 'options':
      return [{ keys: back, does: i18n.t('shortcuts.cancel') }, sheet];
    case 'library':
      return [
        { keys: 'J', does: i18n.t('library.keys.next') },
        { keys: 'K', does: i18n.t('library.keys.previous') },
        { keys: 'X', does: i18n.t('library.keys.select') },
        { keys: 'D', does: i18n.t('library.keys.download') },
        { keys: 'C', does: i18n.t('library.keys.share') },
        { keys: 'E', does: i18n.t('library.keys.edit') },
        { keys: 'F', does: i18n.t('library.keys.favorite') },
        { keys: i18n.t('library.keys.deleteKeys'), does: i18n.t('library.keys.delete') },
        { keys: '/', does: i18n.t('library.keys.search') },
        sheet,
      ];
    case 'table':
    case 'welcome':
      return [sheet];
  }
}
