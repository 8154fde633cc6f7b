import { i18n } from '#i18n';
import { OWN_PICTURE_PROBLEMS, type OwnPicture } from '../parts/own-picture.ts';
import { Problem } from '../parts/problem.tsx';
import './own-status.css';

/** What comes of a picture that is pasted or dropped where no button to open one is. */
export function OwnStatus({ own: { busy, problem } }: { readonly own: OwnPicture }) {
  return (
    <div class="own-status">
      <p role="status">{busy && i18n.t('picker.loading')}</p>
      <Problem>{problem ? OWN_PICTURE_PROBLEMS[problem]() : undefined}</Problem>
    </div>
  );
}
