import { mount } from '../../components/parts/mount.tsx';
import { Popup } from '../../components/popup/popup.tsx';

mount(<Popup />, 'popup');
