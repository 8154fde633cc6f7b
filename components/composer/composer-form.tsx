import type { ComponentType } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { withoutPhotos } from '../../utils/core/draft/change-photos.ts';
import { type Draft, photosOf } from '../../utils/core/draft/draft.ts';
import type { ChosenAvatar } from '../../utils/core/draft/request.ts';
import { cropOf, routesOf } from '../../utils/core/photo/photo.ts';
import { discardDraft } from '../../utils/store/discard-draft.ts';
import { useAsking } from '../hooks/use-asking.ts';
import { useSpeaker } from '../hooks/use-photo.ts';
import { useVoices } from '../hooks/use-voices.ts';
import { useWholePhoto } from '../hooks/use-whole-photo.ts';
import { isComposing } from '../parts/composing.ts';
import { useConsent } from '../parts/consent/use-consent.ts';
import { lazy } from '../parts/lazy.tsx';
import { Problem } from '../parts/problem.tsx';
import { Rights, type RightsState } from '../parts/rights/rights.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { ComposerFooter } from './composer-footer.tsx';
import { useCropping } from './crop/use-cropping.ts';
import { NarrationField } from './narration/narration-field.tsx';
import { OptionsLine } from './option-pages/options-line.tsx';
import { placeOf } from './option-pages/pages.ts';
import { useOptionPages } from './option-pages/use-option-pages.ts';
import { SpeakerStage } from './speaker/speaker-stage.tsx';
import { useCheck } from './use-check.ts';
import { useCreate } from './use-create.ts';
import { useDraftAccount } from './use-draft-account.ts';
import type { DraftEditor } from './use-draft-editor.ts';

const CropEditor = lazy(async () => (await import('./crop/crop-editor.tsx')).CropEditor, Waiting);

/** The popup's list of faces, shown in the form's place. */
export type FacePickerComponent = ComponentType<{
  readonly onPicked: (avatar: ChosenAvatar) => void;
  readonly onCancel: () => void;
}>;

interface ComposerFormProps {
  readonly draft: Draft;
  readonly hasKey: boolean;
  /** HeyGen's terms were accepted earlier. */
  readonly accepted: boolean;
  /** The person agreed earlier that what is composed goes to HeyGen. */
  readonly agreed: boolean;
  readonly editor: DraftEditor;
  readonly FacePicker: FacePickerComponent;
  readonly onCreated: (videos: number) => void;
  readonly onGone: () => void;
}

export function ComposerForm({
  draft,
  hasKey,
  accepted,
  agreed,
  editor,
  FacePicker,
  onCreated,
  onGone,
}: ComposerFormProps) {
  const { edit } = editor;
  const form = useRef<HTMLFormElement>(null);
  const [ticked, setTicked] = useState(false);
  const { asking: picking, setAsking: setPicking, button: pickButton } = useAsking();
  const cropping = useCropping();
  const pages = useOptionPages();
  const photo = useWholePhoto(draft.id);
  const { stored } = photo;
  const speaker = useSpeaker(draft, photo);
  const catalog = useVoices();
  const voice = catalog.voices?.find(({ id }) => id === draft.voice?.id);
  const videos = photosOf(draft).length;

  const rights: RightsState = accepted ? 'accepted' : ticked ? 'ticked' : 'open';
  const { found, check, say, first, strict, refuse, refuseForRights } = useCheck({
    draft,
    stored,
    rights,
    form,
  });
  const account = useDraftAccount(draft, editor);
  const consent = useConsent(agreed);
  const allows = () => consent.allows(() => void again.current());
  const { busy, trouble, create } = useCreate({
    check,
    editor,
    rights,
    account,
    allows,
    onCreated,
  });
  const submit = async () => {
    if (!hasKey || account?.elsewhere) return;
    const problems = await create();
    const place = problems && placeOf(problems);
    if (place === 'composer') pages.close();
    else if (place) await pages.show(place);
    refuse(problems);
  };
  // The draft may be written on while the person is asked.
  const again = useRef(submit);
  again.current = submit;
  const discard = async () => {
    // Begun at once, as the popup may close in a moment. The database keeps the order: no save comes after it.
    editor.close().catch(() => {});
    await discardDraft(draft.id).catch((error: unknown) => {
      editor.reopen();
      throw error;
    });
    onGone();
  };
  const remove = (ids: readonly string[]) => {
    const left = withoutPhotos(draft, ids);
    // Without any photo there is no draft.
    if (left === draft) {
      if (busy) return;
      void discard().catch(() => {});
      return;
    }
    editor.removePhotos(ids);
    if (!left.others && form.current) focusScript(form.current);
  };
  // At once: whoever opens it may be typing already.
  useLayoutEffect(() => {
    // On mount, and when the button that picked the speaker, or added photos, is removed along with its focus.
    if (document.activeElement === document.body && form.current) focusScript(form.current);
  }, [draft.avatar, draft.others === undefined]);

  const pick = () => setPicking(true);
  const takeFace = (avatar: ChosenAvatar) => {
    edit({ avatar });
    pages.leave();
  };
  const faces = {
    draft,
    rights,
    allows: consent.allows,
    onRightsOpen: refuseForRights,
    onFace: takeFace,
    onPick: pick,
    pickButton,
  };
  if (picking) {
    return (
      <FacePicker
        onPicked={(avatar) => {
          takeFace(avatar);
          setPicking(false);
        }}
        onCancel={() => setPicking(false)}
      />
    );
  }
  if (cropping.photoId !== null) {
    return (
      <CropEditor draft={draft} photoId={cropping.photoId} onEdit={edit} onDone={cropping.end} />
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
        if (isComposing(event) || event.key !== 'Enter') return;
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        void submit();
      }}
    >
      <h1 class="visually-hidden">{i18n.t('composer.heading')}</h1>
      {pages.shown !== null && pages.Pages && (
        <pages.Pages
          page={pages.shown}
          onPage={pages.show}
          onBack={pages.back}
          draft={draft}
          photo={speaker.url}
          crop={draft.avatar ? undefined : cropOf(draft.photo, stored)}
          routes={videos > 1 || draft.avatar ? [] : routesOf(draft.photo, stored)}
          hasKey={hasKey}
          faces={videos > 1 || !hasKey ? null : faces}
          hasLocale={voice?.supportsLocale === true}
          say={say}
          problems={found}
          strict={strict}
          onEdit={edit}
        />
      )}
      {/* Hidden, not gone: what is recorded or heard goes on behind the options. */}
      <div class="composer__view" hidden={pages.shown !== null}>
        <SpeakerStage
          draft={draft}
          photo={photo}
          speaker={speaker}
          cropping={cropping}
          onRemove={remove}
          onAdd={editor.addPhotos}
          onPhoto={() => edit({ avatar: undefined })}
          onPick={pick}
          pickButton={pickButton}
        />
        <div class="composer__fields">
          <Problem>{say.photo}</Problem>
          <NarrationField
            draft={draft}
            hasKey={hasKey}
            catalog={catalog}
            say={say}
            allows={consent.allows}
            onSpeech={() => void pages.show('speech')}
            onEdit={edit}
          />
          <OptionsLine draft={draft} pages={pages} />
        </div>
      </div>
      {!accepted && hasKey && (
        <Rights ticked={ticked} photos={videos} problem={say.rights} onTick={setTicked} />
      )}
      <ComposerFooter
        draft={draft}
        hasKey={hasKey}
        account={account}
        busy={busy}
        consent={consent}
        problem={first}
        trouble={editor.unsaved ? i18n.t('composer.unsaved') : trouble}
        discard={discard}
      />
    </form>
  );
}

/** Places the caret at the end. */
function focusScript(form: HTMLFormElement): void {
  const script = form.querySelector('textarea');
  script?.setSelectionRange(script.value.length, script.value.length);
  script?.focus();
}
