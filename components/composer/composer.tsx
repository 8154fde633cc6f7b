import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
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
  /** The draft as it was stored when the composer was asked for; `undefined` where that is not read yet. */
  readonly record: unknown;
  /** There is a key. Like the two below, `undefined` until it is read. */
  readonly keyed: boolean | undefined;
  /** When the right to use photos and voices was confirmed, in Unix milliseconds. */
  readonly accepted: number | null | undefined;
  /** When the person agreed to what is sent, in Unix milliseconds. */
  readonly agreed: number | null | undefined;
}

export function Composer(props: ComposerProps) {
  const { id, FacePicker, onCreated, onGone, keyed, accepted, agreed } = props;
  const editor = useDraftEditor(id, props.record);
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
