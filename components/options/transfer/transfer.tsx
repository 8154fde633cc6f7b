import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Problem } from '../../parts/problem.tsx';
import { exportAll, exportList } from './export.ts';
import './transfer.css';
import { useTransfer } from './use-transfer.ts';

/** Hands what is kept here to another computer, and takes over what that has handed out. */
export function Transfer() {
  const { busy, note, problem, save, take } = useTransfer();
  const field = useRef<HTMLInputElement>(null);
  return (
    <div class="transfer">
      <h3>{i18n.t('options.transfer.heading')}</h3>
      <p class="options-section__prose">{i18n.t('options.transfer.what')}</p>
      <div class="transfer__actions">
        <button type="button" class="button button--outlined" onClick={() => save(exportAll)}>
          {i18n.t('options.transfer.export')}
        </button>
        <button type="button" class="button button--outlined" onClick={() => save(exportList)}>
          {i18n.t('options.transfer.list')}
        </button>
        <button
          type="button"
          class="button button--outlined"
          aria-disabled={busy}
          onClick={() => !busy && field.current?.click()}
        >
          {i18n.t('options.transfer.import')}
        </button>
      </div>
      <input
        ref={field}
        type="file"
        accept="application/json,.json"
        hidden
        aria-label={i18n.t('options.transfer.file')}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // Otherwise picking the same file again fires no change event.
          currentTarget.value = '';
          if (file) take(file);
        }}
      />
      <div class="transfer__end">
        <p role="status">{busy ? i18n.t('options.transfer.importing') : note}</p>
        <Problem>{problem}</Problem>
      </div>
    </div>
  );
}
