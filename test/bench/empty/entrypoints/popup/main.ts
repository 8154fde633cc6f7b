import { h, render } from 'preact';

render(h('p', { id: 'line' }, 'One line.'), document.body);
