import { useLayoutEffect, useState } from 'preact/hooks';
import { rightsAcceptedAt, sendingAgreedAt } from '../../utils/store/consent.ts';
import { hasKey } from '../../utils/store/keys.ts';
import { readDraftRecord } from '../../utils/store/shown.ts';
import type { FacePickerComponent } from '../composer/composer-form.tsx';
import { useSetting } from '../hooks/use-setting.ts';
import { lazy } from '../parts/lazy.tsx';
import { Waiting } from '../parts/waiting.tsx';

const Composer = lazy(
  async () => (await import('../composer/composer.tsx')).Composer,
  () => <Waiting />,
);

interface ComposerDoorProps {
  readonly id: string;
  readonly FacePicker: FacePickerComponent;
  readonly onCreated: (videos: number) => void;
  readonly onGone: () => void;
}

/** Reads what the composer begins with while its code is on the way. */
export function ComposerDoor(props: ComposerDoorProps) {
  const [record, setRecord] = useState<unknown>();
  const keyed = useSetting(hasKey);
  const accepted = useSetting(rightsAcceptedAt);
  const agreed = useSetting(sendingAgreedAt);
  useLayoutEffect(() => {
    // What can't be read the composer says: it reads it again.
    readDraftRecord(props.id).then(setRecord, () => {});
  }, []);
  return <Composer {...props} record={record} keyed={keyed} accepted={accepted} agreed={agreed} />;
}
