import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/** In the frame of one tile: shows the picture that the frame's address names, and nothing where it can't be had. */
export default defineUnlistedScript(() => {
  const picture = document.createElement('img');
  picture.alt = '';
  picture.referrerPolicy = 'no-referrer';
  picture.style.cssText =
    'position: fixed; inset: 0; width: 100%; height: 100%; object-fit: cover; object-position: 50% 25%';
  picture.onload = () => document.body.append(picture);
  picture.src = decodeURIComponent(location.hash.slice(1));
});
