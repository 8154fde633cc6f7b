import { i18n } from '#i18n';
import type { NamedThing } from '../../../utils/core/draft/options.ts';
import { listFolders, listGlossaries } from '../../../utils/messages.ts';
import { type OfferedState, useOffered } from '../../hooks/use-offered.ts';
import { Choice } from '../choice.tsx';
import { SeldomGroup } from '../group.tsx';
import type { VideoOptionsProps } from './option-props.ts';

export function AccountGroup(props: VideoOptionsProps) {
  const { folder, glossary } = props.options;
  return (
    <SeldomGroup
      name={i18n.t('format.account.heading')}
      used={folder !== undefined || glossary !== undefined}
      late
    >
      <AccountFields {...props} />
    </SeldomGroup>
  );
}

/** What the account has that a video can name, or that it has nothing. HeyGen is asked once they are shown. */
export function AccountFields(props: VideoOptionsProps) {
  const [folders, glossaries] = useAccount(props);
  const { folder, glossary } = props.options;
  const isSaid = props.composed === undefined || props.composed === 'script';
  const hasFolders = isShown(folders, folder);
  const hasGlossaries = isSaid && isShown(glossaries, glossary);
  const isAsked = isKnown(folders) && (!isSaid || isKnown(glossaries));
  return (
    <>
      {hasFolders && <FolderField {...props} list={folders} />}
      {hasGlossaries && <GlossaryField {...props} list={glossaries} />}
      {!hasFolders && !hasGlossaries && (
        <p class="field__hint" role="status">
          {isAsked ? i18n.t('format.account.nothing') : i18n.t('page.wait')}
        </p>
      )}
    </>
  );
}

const isKnown = ({ offered, failed }: OfferedState): boolean => offered !== undefined || failed;

function useAccount({ options }: VideoOptionsProps): readonly [OfferedState, OfferedState] {
  return [
    useOffered(listFolders, options.folder?.id),
    useOffered(listGlossaries, options.glossary?.id),
  ];
}

function isShown({ offered, failed }: OfferedState, chosen: NamedThing | undefined): boolean {
  return failed || chosen !== undefined || (offered?.things.length ?? 0) > 0;
}

interface ListProps extends VideoOptionsProps {
  readonly list: OfferedState;
}

function FolderField({ options, list, onEdit }: ListProps) {
  return (
    <ThingField
      label={i18n.t('format.account.folder')}
      none={i18n.t('format.account.folderNone')}
      gone={i18n.t('format.account.folderGone')}
      unread={i18n.t('format.account.foldersUnread')}
      list={list}
      value={options.folder}
      onPick={(folder) => onEdit({ folder })}
    />
  );
}

function GlossaryField({ options, list, onEdit }: ListProps) {
  return (
    <ThingField
      label={i18n.t('format.account.glossary')}
      hint={i18n.t('format.account.glossaryHint')}
      none={i18n.t('format.account.glossaryNone')}
      gone={i18n.t('format.account.glossaryGone')}
      unread={i18n.t('format.account.glossariesUnread')}
      list={list}
      value={options.glossary}
      onPick={(glossary) => onEdit({ glossary })}
    />
  );
}

interface ThingFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly none: string;
  readonly gone: string;
  readonly unread: string;
  readonly list: OfferedState;
  readonly value: NamedThing | undefined;
  readonly onPick: (thing: NamedThing | undefined) => void;
}

const NONE = '';

function ThingField({ list, value, onPick, ...says }: ThingFieldProps) {
  const { offered, failed, retry } = list;
  const things = offered?.things ?? [];
  const isListed = value === undefined || things.some(({ id }) => id === value.id);
  const all = isListed ? things : [value, ...things];
  const names = Object.fromEntries(all.map(({ id, name }) => [id, () => name]));
  return (
    <>
      {(all.length > 0 || !failed) && (
        <Choice
          label={says.label}
          values={[NONE, ...all.map(({ id }) => id)]}
          names={{ ...names, [NONE]: () => says.none }}
          value={value?.id ?? NONE}
          hint={says.hint}
          problem={offered?.isGone && !isListed ? says.gone : undefined}
          onPick={(picked) => onPick(all.find(({ id }) => id === picked))}
        />
      )}
      {failed && (
        <p class="field__hint">
          {says.unread}{' '}
          <button type="button" class="button button--quiet" onClick={retry}>
            {i18n.t('page.tryAgain')}
          </button>
        </p>
      )}
    </>
  );
}
