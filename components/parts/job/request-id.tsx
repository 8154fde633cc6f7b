import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import './request-id.css';
import { CopyIcon } from '../more-icons.tsx';

/** HeyGen's id of a request that failed: its support asks for it. */
export function RequestId({ id }: { readonly id: string | null }) {
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  if (id === null) return null;
  const copy = () => {
    navigator.clipboard.writeText(id).then(
      () => setCopied('yes'),
      () => setCopied('no'),
    );
  };
  return (
    <p class="request-id">
      <span>
        {i18n.t('requestId.label')} <code class="request-id__value">{id}</code>
      </span>
      <button
        type="button"
        class="button button--icon request-id__copy"
        aria-label={i18n.t('requestId.copy')}
        data-tip={i18n.t('requestId.copy')}
        onClick={copy}
      >
        <CopyIcon size={14} />
      </button>
      <span role="status">
        {copied === 'yes' && i18n.t('requestId.copied')}
        {copied === 'no' && i18n.t('requestId.notCopied')}
      </span>
    </p>
  );
}
