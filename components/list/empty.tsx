import { i18n } from '#i18n';

export function Empty() {
  return (
    <div class="empty">
      <Drawing />
      <p class="empty__heading">{i18n.t('videos.emptyHeading')}</p>
      <p>{i18n.t('videos.empty')}</p>
    </div>
  );
}

function Drawing() {
  return (
    <svg class="empty__drawing" width="176" height="132" viewBox="0 0 176 132" aria-hidden="true">
      <g transform="rotate(-5 70 72)">
        <rect class="empty__print" x="22" y="20" width="92" height="104" rx="6" />
        <rect class="empty__scene" x="30" y="28" width="76" height="72" rx="3" />
        <circle class="empty__sitter" cx="68" cy="58" r="15" />
        <path class="empty__sitter" d="M42 100c0-16 11-24 26-24s26 8 26 24Z" />
      </g>
      <path
        class="empty__bubble"
        d="M112 12h38a12 12 0 0 1 12 12v20a12 12 0 0 1-12 12h-25l-13 11 1-11.5A12 12 0 0 1 100 44V24a12 12 0 0 1 12-12Z"
      />
      <path class="empty__wave" d="M114 30v8M122 24v20M131 19v30M140 26v16M148 31v6" />
    </svg>
  );
}
