import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { rightsAcceptedAt, sendingAgreedAt } from '../../utils/store/consent.ts';
import { hasKey } from '../../utils/store/keys.ts';
import { useSetting } from '../hooks/use-setting.ts';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import './composer.css';
import { ComposerForm, type FacePickerComponent } from './composer-form.tsx';
import { useDraftEditor } from './use-draft-editor.ts';

interface ComposerProps {
  readonly id: string;
  readonly FacePicker: FacePickerComponent;
  readonly onCreated: (videos: number) => void;
  /** The draft was discarded here, or sent or discarded on another page. */
  readonly onGone: () => void;
}

export function Composer({ id, FacePicker, onCreated, onGone }: ComposerProps) {
  const editor = useDraftEditor(id);
  const keyed = useSetting(hasKey);
  const accepted = useSetting(rightsAcceptedAt);
  const agreed = useSetting(sendingAgreedAt);
  const gone = editor.draft === null;
  useEffect(() => {
    if (gone) onGone();
  }, [gone, onGone]);

  if (editor.unreadable) {
    return <Trouble sentence={i18n.t('page.unreadable')} onRetry={() => location.reload()} />;
  }
  const { draft } = editor;
  if (!draft || keyed === undefined) return <Waiting />;
  if (accepted === undefined || agreed === undefined) return <Waiting />;
  return (
    <ComposerForm
      draft={draft}
      hasKey={keyed}
      accepted={accepted !== null}
      agreed={agreed !== null}
      editor={editor}
      FacePicker={FacePicker}
      onCreated={onCreated}
      onGone={onGone}
    />
  );
}
