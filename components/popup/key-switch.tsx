import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { switchKey } from '../../utils/messages.ts';
import type { Keys } from '../hooks/use-keys.ts';
import { ChevronIcon } from '../parts/more-icons.tsx';
import { sayKeyName } from '../parts/say-key.ts';
import './key-switch.css';

/** Which of several keys is in use; choosing another one uses it. */
export function KeySwitch({ all, current }: Keys) {
  const [chosen, setChosen] = useState<string>();
  const choose = async (id: string) => {
    setChosen(id);
    // What is in use is what is stored: without an answer the choice goes back to it.
    await switchKey(id).catch(console.error);
    setChosen(undefined);
  };
  return (
    <span class="select key-switch" data-tip={i18n.t('keys.switch')}>
      <select
        class="input key-switch__select"
        dir="auto"
        aria-label={i18n.t('keys.switch')}
        value={chosen ?? current?.id ?? ''}
        onChange={(event) => void choose(event.currentTarget.value)}
      >
        {!current && <option value="" disabled />}
        {all.map((key) => (
          <option key={key.id} value={key.id}>
            {sayKeyName(key, all)}
          </option>
        ))}
      </select>
      <ChevronIcon size={16} />
    </span>
  );
}
