import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { checkDraft, problemsAtOnce } from '../../utils/jobs/check-draft.ts';
import { type Draft, photosOf, withoutPhotos } from '../../utils/jobs/draft.ts';
import { discardDraft } from '../../utils/jobs/drafts.ts';
import { routesOf } from '../../utils/photo/photo.ts';
import { later } from '../later.tsx';
import { Problem } from '../problem.tsx';
import { useAsking } from '../use-asking.ts';
import { usePhoto } from '../use-photo.ts';
import { useSpeaker } from '../use-speaker.ts';
import { useVoices } from '../use-voices.ts';
import { Waiting } from '../waiting.tsx';
import { ComposerFooter } from './composer-footer.tsx';
import { FaceStage } from './face-stage.tsx';
import { MoreOptions } from './more-options.tsx';
import { NarrationField } from './narration-field.tsx';
import { PhotoStage } from './photo-stage.tsx';
import { Rights } from './rights.tsx';
import { sayProblems } from './say-problems.ts';
import { useCreate } from './use-create.ts';
import type { DraftEditor } from './use-draft-editor.ts';
import { useMoreOptions } from './use-more-options.ts';

const FacePicker = later(
  async () => (await import('../faces/face-picker.tsx')).FacePicker,
  () => <Waiting />,
);

const PhotoSet = later(async () => (await import('./photo-set.tsx')).PhotoSet);

interface ComposerFormProps {
  readonly draft: Draft;
  readonly hasKey: boolean;
  /** Whether the right to picture and voice was confirmed before. */
  readonly accepted: boolean;
  readonly editor: DraftEditor;
  readonly onCreated: (videos: number) => void;
  readonly onGone: () => void;
}

/** Fields that are seen only under "More options". */
const MORE = ['background', 'callbackUrl', 'speed', 'pitch', 'volume', 'locale'] as const;

/** The fields of a draft, and what is wrong with them. */
export function ComposerForm({
  draft,
  hasKey,
  accepted,
  editor,
  onCreated,
  onGone,
}: ComposerFormProps) {
  const [ticked, setTicked] = useState(false);
  /** Set once "Create video" was pressed with something wrong; from then on each field tells. */
  const [strict, setStrict] = useState(false);
  /** Each refusal leads to the first field that is wrong. */
  const [refusals, setRefusals] = useState(0);
  /** The right has to be confirmed for what was pressed. */
  const [needsRights, setNeedsRights] = useState(false);
  const { asking: choosing, setAsking: setChoosing, button: chooseButton } = useAsking();
  const form = useRef<HTMLFormElement>(null);

  const rights = accepted ? 'accepted' : ticked ? 'ticked' : 'open';
  const { busy, trouble, create } = useCreate({ editor, rights, onCreated });
  const more = useMoreOptions();
  const photo = usePhoto(draft.id, 'bytes');
  const { stored } = photo;
  const routes = routesOf(draft.photo, stored);
  const speaker = useSpeaker(draft, photo);
  const videos = photosOf(draft).length;
  const catalogue = useVoices();
  const voice = catalogue.voices?.find(({ id }) => id === draft.voice?.id);
  const { edit } = editor;
  const found = checkDraft(draft, { stored, rightsAccepted: rights !== 'open' });
  const rightsProblem = needsRights && found.rights ? { rights: found.rights } : {};
  const say = sayProblems(
    strict ? found : { ...problemsAtOnce(found, videos), ...rightsProblem },
    draft.script,
  );

  const onRightsOpen = () => {
    setNeedsRights(true);
    setRefusals((before) => before + 1);
  };
  const submit = async () => {
    if (!hasKey) return;
    const problems = await create(draft);
    setStrict(problems !== null);
    if (problems && MORE.some((field) => problems[field])) await more.show();
    if (problems) setRefusals((before) => before + 1);
  };
  const discard = async () => {
    // What was typed last need not be kept any more, but it must not come after.
    await editor.close().catch(() => {});
    await discardDraft(draft.id).catch((error: unknown) => {
      editor.reopen();
      throw error;
    });
    onGone();
  };
  const remove = (ids: readonly string[]) => {
    const left = withoutPhotos(draft, ids);
    // Where none would be left, there is nothing to go on with.
    if (left === draft) {
      void discard().catch(() => {});
      return;
    }
    editor.removePhotos(ids);
    if (!left.others) form.current?.querySelector('textarea')?.focus();
  };
  useEffect(() => {
    if (refusals > 0 && form.current) focusWrong(form.current);
  }, [refusals]);

  const choose = () => setChoosing(true);
  if (choosing) {
    return (
      <FacePicker
        onPicked={(avatar) => {
          edit({ avatar });
          setChoosing(false);
        }}
        onCancel={() => setChoosing(false)}
      />
    );
  }
  return (
    <form
      ref={form}
      class="composer"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void submit();
      }}
    >
      <h1 class="visually-hidden">{i18n.t('composer.heading')}</h1>
      {draft.avatar ? (
        <FaceStage
          avatar={draft.avatar}
          picture={speaker}
          onPhoto={routes.length > 0 ? () => edit({ avatar: undefined }) : undefined}
          onChoose={choose}
          chooseButton={chooseButton}
        />
      ) : videos > 1 ? (
        <PhotoSet draft={draft} onRemove={remove} />
      ) : (
        <PhotoStage draft={draft} photo={photo} />
      )}
      <div class="composer__fields">
        <Problem>{say.photo}</Problem>
        <NarrationField
          draft={draft}
          hasKey={hasKey}
          catalogue={catalogue}
          say={say}
          onEdit={edit}
        />
        <MoreOptions
          draft={draft}
          photo={speaker.url}
          routes={videos > 1 || draft.avatar ? [] : routes}
          faces={
            videos > 1 || !hasKey
              ? null
              : { draft, editor, rights, onRightsOpen, onChoose: choose, chooseButton }
          }
          hasLocale={voice?.supportsLocale === true}
          say={say}
          problems={found}
          strict={strict}
          state={more}
          onEdit={edit}
        />
        {!accepted && hasKey && (
          <Rights ticked={ticked} photos={videos} problem={say.rights} onTick={setTicked} />
        )}
      </div>
      <ComposerFooter
        draft={draft}
        hasKey={hasKey}
        busy={busy}
        trouble={editor.unsaved ? i18n.t('composer.unsaved') : trouble}
        discard={discard}
      />
    </form>
  );
}

/** Goes to the first field that is wrong; what is wrong and hidden is seen. */
function focusWrong(form: HTMLFormElement): void {
  const wrong = '[aria-invalid="true"]';
  for (const closed of form.querySelectorAll<HTMLDetailsElement>('details:not([open])')) {
    if (closed.querySelector(wrong)) closed.open = true;
  }
  form.querySelector<HTMLElement>(wrong)?.focus();
}
