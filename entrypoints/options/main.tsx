import { Options } from '../../components/options/options-page.tsx';
import { mount } from '../../components/parts/mount.tsx';

mount(<Options />, 'options');
