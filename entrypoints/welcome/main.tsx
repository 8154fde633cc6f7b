import { mount } from '../../components/parts/mount.tsx';
import { Welcome } from '../../components/welcome/welcome-page.tsx';

mount(<Welcome />, 'welcome');
