import { describe, expect, it } from 'vitest';
import { isLarger, largestOf, SITE_RULES } from '../../utils/core/photo/largest.ts';

const RULES: readonly (readonly [site: string, small: string, large: string])[] = [
  [
    'X',
    'https://pbs.twimg.com/media/GabC?format=jpg&name=small',
    'https://pbs.twimg.com/media/GabC?format=jpg&name=orig',
  ],
  ['X', 'https://pbs.twimg.com/media/GabC.jpg:large', 'https://pbs.twimg.com/media/GabC.jpg:orig'],
  [
    'X',
    'https://pbs.twimg.com/profile_images/12/ada_400x400.jpg',
    'https://pbs.twimg.com/profile_images/12/ada.jpg',
  ],
  [
    'Wikimedia',
    'https://upload.wikimedia.org/wikipedia/commons/thumb/a/ab/Ada.jpg/320px-Ada.jpg',
    'https://upload.wikimedia.org/wikipedia/commons/a/ab/Ada.jpg',
  ],
  [
    'Shopify',
    'https://cdn.shopify.com/s/files/1/02/products/hat_300x300_crop_center@2x.jpg?v=7',
    'https://cdn.shopify.com/s/files/1/02/products/hat.jpg?v=7',
  ],
  [
    'Shopify',
    'https://hats.example/cdn/shop/files/hat.jpg?v=7&width=533',
    'https://hats.example/cdn/shop/files/hat.jpg?v=7',
  ],
  [
    'WordPress',
    'https://blog.example/wp-content/uploads/2024/05/ada-300x200.jpg',
    'https://blog.example/wp-content/uploads/2024/05/ada.jpg',
  ],
  [
    'WordPress',
    'https://i0.wp.com/blog.example/ada.jpg?resize=300%2C200&ssl=1',
    'https://i0.wp.com/blog.example/ada.jpg?ssl=1',
  ],
  [
    'YouTube',
    'https://i.ytimg.com/vi/dQw4/mqdefault.jpg?sqp=abc',
    'https://i.ytimg.com/vi/dQw4/maxresdefault.jpg',
  ],
  [
    'Google',
    'https://lh3.googleusercontent.com/a/ACg8=s96-c',
    'https://lh3.googleusercontent.com/a/ACg8=s0',
  ],
  [
    'Google',
    'https://1.bp.blogspot.com/-x/AAA/s320/ada.jpg',
    'https://1.bp.blogspot.com/-x/AAA/s0/ada.jpg',
  ],
  [
    'Flickr',
    'https://live.staticflickr.com/65535/5123_ab12cd_m.jpg',
    'https://live.staticflickr.com/65535/5123_ab12cd_b.jpg',
  ],
  [
    'Flickr',
    'https://live.staticflickr.com/65535/5123_ab12cd.jpg',
    'https://live.staticflickr.com/65535/5123_ab12cd_b.jpg',
  ],
  [
    'Pinterest',
    'https://i.pinimg.com/236x/ab/cd/ef.jpg',
    'https://i.pinimg.com/originals/ab/cd/ef.jpg',
  ],
  [
    'Unsplash',
    'https://images.unsplash.com/photo-15?q=80&w=400&fit=crop',
    'https://images.unsplash.com/photo-15?q=80',
  ],
  [
    'Imgix',
    'https://news.imgix.net/ada.jpg?w=320&auto=format',
    'https://news.imgix.net/ada.jpg?auto=format',
  ],
  [
    'Reddit',
    'https://preview.redd.it/ab12.jpg?width=640&auto=webp&s=cd',
    'https://i.redd.it/ab12.jpg',
  ],
  [
    'Amazon',
    'https://m.media-amazon.com/images/I/71ab._AC_SX300_.jpg',
    'https://m.media-amazon.com/images/I/71ab.jpg',
  ],
  [
    'Amazon',
    'https://m.media-amazon.com/images/M/MV5B@._V1_UX182_CR0,0,182,268_AL_.jpg',
    'https://m.media-amazon.com/images/M/MV5B@.jpg',
  ],
  [
    'eBay',
    'https://i.ebayimg.com/images/g/abc/s-l300.jpg',
    'https://i.ebayimg.com/images/g/abc/s-l1600.jpg',
  ],
  [
    'Medium',
    'https://miro.medium.com/v2/resize:fit:700/1*ab.jpeg',
    'https://miro.medium.com/v2/resize:fit:4800/1*ab.jpeg',
  ],
  [
    'Tumblr',
    'https://64.media.tumblr.com/ab/cd/s640x960/ef.jpg',
    'https://64.media.tumblr.com/ab/cd/s2048x3072/ef.jpg',
  ],
  [
    'Tumblr',
    'https://media.tumblr.com/tumblr_ab_500.jpg',
    'https://media.tumblr.com/tumblr_ab_1280.jpg',
  ],
  [
    'Etsy',
    'https://i.etsystatic.com/123/r/il/ab/45/il_340x270.45_cd.jpg',
    'https://i.etsystatic.com/123/r/il/ab/45/il_fullxfull.45_cd.jpg',
  ],
  [
    'Squarespace',
    'https://images.squarespace-cdn.com/content/v1/ab/ada.jpg?format=500w',
    'https://images.squarespace-cdn.com/content/v1/ab/ada.jpg?format=2500w',
  ],
  [
    'Wix',
    'https://static.wixstatic.com/media/ab~mv2.jpg/v1/fill/w_300,h_300/ada.jpg',
    'https://static.wixstatic.com/media/ab~mv2.jpg',
  ],
  [
    'GitHub',
    'https://avatars.githubusercontent.com/u/1?s=40&v=4',
    'https://avatars.githubusercontent.com/u/1?v=4',
  ],
];

describe('the largest picture a site has', () => {
  it.each(RULES)('%s: %s', (_, small, large) => {
    expect(largestOf(small)).toEqual([large]);
  });

  it.each(RULES)('%s: %3$s is it already', (_, __, large) => {
    expect(largestOf(large)).toEqual([]);
  });

  it('each rule is tried', () => {
    const tried = new Set(RULES.map(([site]) => site));
    expect(SITE_RULES.map(({ site }) => site)).toEqual([...tried]);
  });

  it.each([
    'https://photos.example/ada-300x200.jpg',
    'https://scontent.cdninstagram.com/v/t51/ada_n.jpg?stp=dst-jpg_e35_s640x640',
    'https://pbs.twimg.com.photos.example/media/a?name=small',
    'data:image/gif;base64,R0lGODlhAQABAAAAACw=',
    'element:1',
  ])('is not known of %s', (url) => {
    expect(largestOf(url)).toEqual([]);
  });
});

it.each([
  ['larger', { width: 800, height: 1000 }, true],
  ['larger, but for rounding', { width: 1000, height: 1252 }, true],
  ['as large', { width: 320, height: 400 }, false],
  ['smaller', { width: 160, height: 200 }, false],
  ['another crop', { width: 800, height: 800 }, false],
])('what a rule has led to is %s', (_, found, isTaken) => {
  expect(isLarger(found, { width: 320, height: 400 })).toBe(isTaken);
});
