import { i18n } from '#i18n';
import type { NamedThing } from '../../../utils/core/draft/options.ts';
import { listFolders, listGlossaries } from '../../../utils/messages.ts';
import { type OfferedState, useOffered } from '../../hooks/use-offered.ts';
import { Choice } from '../choice.tsx';
import { Group, SeldomGroup } from '../group.tsx';
import type { VideoOptionsProps } from './option-props.ts';

/** What the account has that a video can name. In the composer nothing is shown where it has none. */
export function AccountGroup(props: VideoOptionsProps) {
  const { folder, glossary } = props.options;
  if (props.composed) return <ComposedAccountGroup {...props} />;
  return (
    <SeldomGroup
      name={i18n.t('format.account.heading')}
      used={folder !== undefined || glossary !== undefined}
      late
    >
      <KeptAccountFields {...props} />
    </SeldomGroup>
  );
}

function ComposedAccountGroup(props: VideoOptionsProps) {
  const [folders, glossaries] = useAccount(props);
  const { folder, glossary } = props.options;
  const fields = [
    isShown(folders, folder) && <FolderField {...props} list={folders} />,
    props.composed === 'script' && isShown(glossaries, glossary) && (
      <GlossaryField {...props} list={glossaries} />
    ),
  ].filter(Boolean);
  return fields.length > 0 ? <Group name={i18n.t('format.account.heading')}>{fields}</Group> : null;
}

function KeptAccountFields(props: VideoOptionsProps) {
  const [folders, glossaries] = useAccount(props);
  const { folder, glossary } = props.options;
  const hasFolders = isShown(folders, folder);
  const hasGlossaries = isShown(glossaries, glossary);
  return (
    <>
      {hasFolders && <FolderField {...props} list={folders} />}
      {hasGlossaries && <GlossaryField {...props} list={glossaries} />}
      {!hasFolders && !hasGlossaries && (
        <p class="field__hint">{i18n.t('format.account.nothing')}</p>
      )}
    </>
  );
}

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
