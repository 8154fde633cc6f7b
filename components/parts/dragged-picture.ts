import { useEffect } from 'preact/hooks';
import { takeDragged } from '../../utils/messages.ts';

/** A link alone is one to a picture where its address ends like this. */
const PICTURE_FILE = /\.(?:jpe?g|png|webp|avif|jxl|gif)$/iu;

/**
 * The address of a picture that is dragged out of a web page, on its own or in a link; text that holds pictures is
 * text. Those of our own pages are none.
 */
export function addressDragged(data: DataTransfer | null, ownOrigin: string): string | null {
  if (!data || data.files.length > 0) return null;
  const { body } = new DOMParser().parseFromString(data.getData('text/html'), 'text/html');
  const images = body.querySelectorAll('img');
  const [image] = images.length === 1 && body.textContent.trim() === '' ? images : [];
  const [link = ''] = data.getData('text/uri-list').split(/\r?\n/u);
  const url = URL.parse(image?.getAttribute('src') ?? (isPictureFile(link) ? link : ''));
  if (!url || !/^(?:https?|data):$/u.test(url.protocol) || url.origin === ownOrigin) return null;
  return url.href;
}

const isPictureFile = (link: string): boolean => PICTURE_FILE.test(URL.parse(link)?.pathname ?? '');

/** Starts the draft of a picture that is dragged here out of a web page. `onDraft` must stay the same function. */
export function DraggedPicture({ onDraft }: { readonly onDraft: (draftId: string) => void }) {
  useEffect(() => {
    // What is dragged can be read only when it is dropped; a field takes what it can by itself.
    const onDragOver = (event: DragEvent) => {
      if (event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement)
        return;
      if (event.dataTransfer?.types.includes('text/uri-list')) event.preventDefault();
    };
    const onDrop = (event: DragEvent) => {
      const url = addressDragged(event.dataTransfer, location.origin);
      if (url === null) return;
      event.preventDefault();
      takeDragged(url).then((id) => id !== null && onDraft(id), console.error);
    };
    document.addEventListener('dragover', onDragOver);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('dragover', onDragOver);
      document.removeEventListener('drop', onDrop);
    };
  }, [onDraft]);
  return null;
}
