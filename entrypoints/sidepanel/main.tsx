import { mount } from '../../components/parts/mount.tsx';
import { Panel } from '../../components/popup/panel/panel.tsx';

mount(<Panel />, 'popup');
